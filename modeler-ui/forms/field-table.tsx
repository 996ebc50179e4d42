import { answering } from '../../src/diagram/forms/components.ts';
import { rowsOf } from '../../src/diagram/forms/edit-form.ts';
import type { FieldRow as Row } from '../../src/diagram/forms/edit-form.ts';
import type { FormSchema } from '../../src/diagram/forms/form-schema.ts';
import { TableHead } from '../../web/shared/frame/table-head.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { AddField } from './add-field.tsx';
import { CommitInput } from './commit-input.tsx';
import { FieldRow } from './field-row.tsx';

interface Props {
  schema: FormSchema;
  readOnly: boolean;
  onChange(schema: FormSchema): void;
}

const columns = ['order', 'key', 'label', 'type', 'required', 'hide', 'act'] as const;

/** Places that several fields write to at once: rule form-key. */
const written = (rows: readonly Row[]): ReadonlySet<string> => {
  const asked = rows.filter(({ field }) => answering.has(field.type) && field.conditional?.hide === undefined);
  const places = asked.map(({ at }) => at);
  return new Set(places.filter((at, index) => places.indexOf(at) !== index));
};

/** A form as the table of its fields: it can be made without drawing. */
export const FieldTable = ({ schema, readOnly, onChange }: Props) => {
  const { t } = useWords();
  const rows = rowsOf(schema);
  const twice = written(rows);
  return (
    <div className="field-table">
      <label className="form-name">
        {t('forms.form-name')}
        <CommitInput
          label={t('forms.form-name')}
          value={schema.name ?? ''}
          disabled={readOnly}
          onCommit={(name) => onChange({ ...schema, name })}
        />
      </label>
      <p>
        <small>{t('forms.conventions')}</small>
      </p>
      <table className="table">
        <TableHead columns={columns.map((column) => t(`forms.column-${column}`))} />
        <tbody>
          {rows.map((row) => (
            <FieldRow
              key={row.field.id ?? row.place.join('.')}
              row={row}
              schema={schema}
              readOnly={readOnly}
              twice={twice.has(row.at)}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
      {readOnly ? null : <AddField schema={schema} onChange={onChange} />}
    </div>
  );
};
