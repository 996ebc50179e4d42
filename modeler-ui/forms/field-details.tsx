import { hasOptions, optionLines, optionsFrom, withRules } from '../../src/diagram/forms/edit-form.ts';
import type { FormField, Validation } from '../../src/diagram/forms/form-schema.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { CommitInput } from './commit-input.tsx';

interface Props {
  field: FormField;
  name: string;
  readOnly: boolean;
  onChange(to: (field: FormField) => FormField): void;
}

type Rule = 'minLength' | 'maxLength' | 'min' | 'max' | 'pattern' | 'patternErrorMessage';

const rulesOf: Readonly<Record<string, readonly Rule[]>> = {
  textfield: ['minLength', 'maxLength', 'pattern', 'patternErrorMessage'],
  textarea: ['minLength', 'maxLength'],
  number: ['min', 'max'],
};
const isText = (rule: Rule): boolean => rule === 'pattern' || rule === 'patternErrorMessage';

/** A limit as a number; an expression and whatever is no number stays as it was typed. */
const limitFrom = (rule: Rule, typed: string): string | number => {
  const text = typed.trim();
  return isText(rule) || text === '' || Number.isNaN(Number(text)) ? text : Number(text);
};

const sampled = (field: FormField, sample: string): FormField => {
  const { properties, ...rest } = field;
  const { sample: before, ...others } = properties ?? {};
  if (before === sample) return field;
  const all = { ...others, ...(sample === '' ? {} : { sample }) };
  return Object.keys(all).length === 0 ? rest : { ...rest, properties: all };
};

const subtypes = ['date', 'time', 'datetime'] as const;

/** What a field allows: its options, limits, pattern, kind of date, and what stands in it in a filled example. */
export const FieldDetails = ({ field, name, readOnly, onChange }: Props) => {
  const { t } = useWords();
  const about = (what: string): string => t('forms.about', { what, name });
  const rule = (one: Rule) => (
    <label key={one}>
      {t(`forms.rule-${one}`)}
      <CommitInput
        label={about(t(`forms.rule-${one}`))}
        value={String(field.validate?.[one] ?? '')}
        disabled={readOnly}
        onCommit={(value) => onChange((now) => withRules(now, { [one]: limitFrom(one, value) } as Validation))}
      />
    </label>
  );
  return (
    <div className="field-details">
      {hasOptions(field.type) ? (
        <label className="wide">
          {t('forms.options')}
          <CommitInput
            label={about(t('forms.options'))}
            lines={4}
            value={optionLines(field)}
            disabled={readOnly}
            onCommit={(value) => onChange((now) => ({ ...now, values: optionsFrom(value, now.values) }))}
          />
        </label>
      ) : null}
      {(rulesOf[field.type] ?? []).map(rule)}
      {field.type === 'datetime' ? (
        <label>
          {t('forms.subtype')}
          <select
            value={field.subtype ?? 'date'}
            disabled={readOnly}
            onChange={({ target }) => {
              const subtype = target.value as (typeof subtypes)[number];
              onChange((now) => ({ ...now, subtype }));
            }}
          >
            {subtypes.map((subtype) => (
              <option key={subtype} value={subtype}>
                {t(`forms.subtype-${subtype}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        {t('forms.sample')}
        <CommitInput
          label={about(t('forms.sample'))}
          value={field.properties?.sample ?? ''}
          disabled={readOnly}
          onCommit={(value) => onChange((now) => sampled(now, value.trim()))}
        />
      </label>
    </div>
  );
};
