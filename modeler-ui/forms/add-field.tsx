import { useState } from 'react';
import { holdsOthers, insertField, newField, rowsOf } from '../../src/diagram/forms/edit-form.ts';
import type { FieldRow } from '../../src/diagram/forms/edit-form.ts';
import type { FormField, FormSchema, Option } from '../../src/diagram/forms/form-schema.ts';
import { labelOf } from '../../src/diagram/forms/form-schema.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useDictionary } from '../findings/use-dictionary.ts';
import { componentNames, tableTypes } from './component-types.ts';

interface Props {
  schema: FormSchema;
  onChange(schema: FormSchema): void;
}

const subjects = ['outcome', 'case', 'application'] as const;
const key = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/;

const optionsOf = ({ values = [] }: FormField): Option[] =>
  values.filter((one): one is Option => typeof one === 'object');

/** Places where a field can be put: at the end, behind a field of the form, into a group. */
const placesOf = (rows: readonly FieldRow[]) => {
  const name = (row: FieldRow): string => labelOf(row.field);
  return [
    { id: 'end', way: 'end' as const, name: '', to: {} },
    ...rows
      .filter(({ field }) => holdsOthers(field))
      .map((row) => ({
        id: `into ${row.place.join('.')}`,
        way: 'into' as const,
        name: name(row),
        to: { into: row.place },
      })),
    ...rows.map((row) => ({
      id: `after ${row.place.join('.')}`,
      way: 'after' as const,
      name: name(row),
      to: { after: row.place },
    })),
  ];
};

/** Puts a field of the data dictionary, or one of its own, into a form. */
export const AddField = ({ schema, onChange }: Props) => {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [own, setOwn] = useState({ key: '', label: '', type: 'textfield' });
  const [where, setWhere] = useState('end');
  const rows = rowsOf(schema);
  const present = new Set(rows.map(({ at }) => at));
  const places = placesOf(rows);
  const place = places.find(({ id }) => id === where) ?? places[0]!;
  const { fields } = useDictionary();
  const entry = fields.find((one) => one.key === chosen);
  const named = own.key.trim();
  const fits = key.test(named) && own.label.trim() !== '';

  const add = (field: FormField): void => {
    onChange(insertField(schema, field, place.to));
    setChosen('');
    setTicked([]);
    setOwn({ key: '', label: '', type: 'textfield' });
  };
  const fromDictionary = (): void => {
    const { component, ownOptions } = entry!;
    if (ownOptions !== true) return add(component);
    add({ ...component, values: optionsOf(component).filter(({ value }) => ticked.includes(String(value))) });
  };
  return (
    <fieldset className="add-field">
      <legend>{t('forms.add')}</legend>
      <label>
        {t('forms.where')}
        <select value={place.id} onChange={({ target }) => setWhere(target.value)}>
          {places.map(({ id, way, name }) => (
            <option key={id} value={id}>
              {t(`forms.where-${way}`, { name })}
            </option>
          ))}
        </select>
      </label>
      <div className="add-way">
        <label>
          {t('forms.from-dictionary')}
          <select value={chosen} lang="zh-CN" onChange={({ target }) => setChosen(target.value)}>
            <option value="">{t('forms.choose')}</option>
            {subjects.map((subject) => (
              <optgroup key={subject} label={t(`forms.subject-${subject}`)}>
                {fields
                  .filter((one) => one.subject === subject && !present.has(one.key))
                  .map((one) => (
                    <option key={one.key} value={one.key}>
                      {labelOf(one.component)} · {one.key}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        {entry?.ownOptions === true ? (
          <fieldset className="ticks" lang="zh-CN">
            <legend>{t('forms.which-options')}</legend>
            {optionsOf(entry.component).map(({ value, label }) => (
              <label key={String(value)}>
                <input
                  type="checkbox"
                  checked={ticked.includes(String(value))}
                  onChange={({ target }) =>
                    setTicked(target.checked ? [...ticked, String(value)] : ticked.filter((one) => one !== value))
                  }
                />
                {label}
              </label>
            ))}
          </fieldset>
        ) : null}
        {entry === undefined ? null : (
          <p>
            <small>{entry.forms.length === 0 ? '' : t('forms.used-in', { forms: entry.forms.join(', ') })}</small>
          </p>
        )}
        <button
          type="button"
          className="button"
          disabled={entry === undefined || (entry.ownOptions === true && ticked.length === 0)}
          onClick={fromDictionary}
        >
          {t('forms.insert')}
        </button>
      </div>
      <div className="add-way">
        <label>
          {t('forms.own-label')}
          <input
            type="text"
            lang="zh-CN"
            value={own.label}
            onChange={({ target }) => setOwn({ ...own, label: target.value })}
          />
        </label>
        <label>
          {t('forms.own-key')}
          <input type="text" value={own.key} onChange={({ target }) => setOwn({ ...own, key: target.value })} />
        </label>
        <label>
          {t('forms.own-type')}
          <select value={own.type} onChange={({ target }) => setOwn({ ...own, type: target.value })}>
            {tableTypes.map((type) => (
              <option key={type} value={type}>
                {componentNames[type]?.[language === 'zh' ? 0 : 1] ?? type}
              </option>
            ))}
          </select>
        </label>
        {named !== '' && fields.some((one) => one.key === named) ? (
          <p className="note warn">{t('forms.in-dictionary', { key: named })}</p>
        ) : null}
        <button
          type="button"
          className="button"
          disabled={!fits}
          onClick={() => add(newField(own.type, named, own.label.trim()))}
        >
          {t('forms.make')}
        </button>
      </div>
    </fieldset>
  );
};
