import { useMemo, useState } from 'react';
import {
  changeField,
  hasOptions,
  holdsOthers,
  moveField,
  removeField,
  retyped,
  withRules,
} from '../../src/diagram/forms/edit-form.ts';
import type { FieldRow as Row } from '../../src/diagram/forms/edit-form.ts';
import type { FormField, FormSchema } from '../../src/diagram/forms/form-schema.ts';
import { dictionaryPlaces, valueKind } from '../../src/diagram/dictionary/dictionary.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useDictionary } from '../findings/use-dictionary.ts';
import { CommitInput } from './commit-input.tsx';
import { answeringTypes, componentNames } from './component-types.ts';
import { FieldDetails } from './field-details.tsx';

export interface RowProps {
  row: Row;
  schema: FormSchema;
  readOnly: boolean;
  /** The key stands elsewhere in the form, too, without a condition. */
  twice: boolean;
  onChange(schema: FormSchema): void;
}

const labelled = (field: FormField, label: string): FormField =>
  field.type === 'datetime' ? { ...field, dateLabel: label } : { ...field, label };

const keyed = (field: FormField, key: string): FormField =>
  holdsOthers(field) ? { ...field, path: key } : { ...field, key };

const hidden = (field: FormField, hide: string): FormField => {
  const { conditional, ...rest } = field;
  return hide.trim() === '' ? rest : { ...rest, conditional: { ...conditional, hide } };
};

/** What the data dictionary says of a field. */
const standing = (
  at: string,
  field: FormField,
  places: ReadonlyMap<string, FormField>,
): 'known' | 'new' | 'other-type' | 'none' => {
  const kind = valueKind(field);
  if (kind === undefined || at === '') return 'none';
  const entry = places.get(at);
  if (entry === undefined) return 'new';
  return valueKind(entry) === kind ? 'known' : 'other-type';
};

/** A field of a form in its table: everything that can be said of it, by keyboard. */
export const FieldRow = ({ row, schema, readOnly, twice, onChange }: RowProps) => {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const { field, place, at, siblings } = row;
  const index = place.at(-1)!;
  const key = field.key ?? field.path ?? '';
  const name = field.label ?? field.dateLabel ?? key;
  const kind = valueKind(field);
  const isAnswer = answeringTypes.includes(field.type);
  const change = (to: (one: FormField) => FormField): void => onChange(changeField(schema, place, to));
  const word = (type: string): string => componentNames[type]?.[language === 'zh' ? 0 : 1] ?? type;
  const about = (what: string): string =>
    t('forms.about', { what: t(what), name: name === '' ? word(field.type) : name });
  const dictionary = useDictionary();
  const places = useMemo(() => dictionaryPlaces(dictionary), [dictionary]);
  const state = standing(at, field, places);
  return (
    <>
      <tr className={place.length > 1 ? 'inner' : ''}>
        <td className="order">
          <button
            type="button"
            className="button small"
            disabled={readOnly || index === 0}
            aria-label={about('forms.up')}
            onClick={() => onChange(moveField(schema, place, -1))}
          >
            ↑
          </button>
          <button
            type="button"
            className="button small"
            disabled={readOnly || index === siblings - 1}
            aria-label={about('forms.down')}
            onClick={() => onChange(moveField(schema, place, 1))}
          >
            ↓
          </button>
        </td>
        <td>
          {kind === undefined ? null : (
            <CommitInput
              label={about('forms.key')}
              value={key}
              disabled={readOnly}
              invalid={twice || key === ''}
              onCommit={(value) => change((one) => keyed(one, value.trim()))}
            />
          )}
          {twice ? <small className="bad">{t('forms.twice')}</small> : null}
          {state === 'none' ? null : <small data-standing={state}>{t(`forms.dictionary-${state}`)}</small>}
        </td>
        <td>
          <CommitInput
            label={about('forms.label')}
            value={field.label ?? field.dateLabel ?? ''}
            disabled={readOnly}
            onCommit={(value) => change((one) => labelled(one, value))}
          />
        </td>
        <td>
          {isAnswer ? (
            <select
              aria-label={about('forms.type')}
              value={field.type}
              disabled={readOnly}
              onChange={({ target }) => change((one) => retyped(one, target.value))}
            >
              {answeringTypes.map((type) => (
                <option key={type} value={type}>
                  {word(type)}
                </option>
              ))}
            </select>
          ) : (
            word(field.type)
          )}
        </td>
        <td>
          {isAnswer ? (
            <input
              type="checkbox"
              aria-label={about('forms.required')}
              checked={field.validate?.required === true}
              disabled={readOnly}
              onChange={({ target }) => change((one) => withRules(one, { required: target.checked || undefined }))}
            />
          ) : null}
        </td>
        <td>
          <CommitInput
            label={about('forms.hide')}
            value={field.conditional?.hide ?? ''}
            disabled={readOnly}
            onCommit={(value) => change((one) => hidden(one, value))}
          />
        </td>
        <td className="order">
          {isAnswer ? (
            <button
              type="button"
              className="button small"
              aria-expanded={open}
              aria-label={about('forms.more')}
              onClick={() => setOpen(!open)}
            >
              {t(hasOptions(field.type) ? 'forms.options-short' : 'forms.limits-short')}
            </button>
          ) : null}
          {readOnly ? null : (
            <button
              type="button"
              className="button small"
              aria-label={about('forms.remove')}
              onClick={() => onChange(removeField(schema, place))}
            >
              ×
            </button>
          )}
        </td>
      </tr>
      {open && isAnswer ? (
        <tr>
          <td colSpan={7}>
            <FieldDetails field={field} name={name} readOnly={readOnly} onChange={change} />
          </td>
        </tr>
      ) : null}
    </>
  );
};
