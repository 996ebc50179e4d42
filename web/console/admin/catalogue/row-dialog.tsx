import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { request } from '../../../shared/api/request.ts';
import { useWords } from '../../../shared/i18n/words.ts';
import { FormDialog } from '../../../staff/dialogs/form-dialog.tsx';
import { textIn } from '../../../staff/dialogs/verb-dialog.tsx';
import type { Draft, Table } from './catalogue.ts';

export interface Row {
  key: string;
  cells: Record<string, string>;
}

interface Props {
  draft: Draft;
  table: Table;
  /** Undefined for a new one. */
  row: Row | undefined;
  onClose(): void;
}

/** All cells of one row; what each column expects stands below it. */
export const RowDialog = ({ draft, table, row, onClose }: Props) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (cells: Record<string, string> | null) =>
      request('PUT', `/api/catalogue-drafts/${draft.id}/rows`, {
        version: draft.version,
        file: table.file,
        key: row?.key ?? null,
        cells,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['catalogue'] });
      onClose();
    },
  });
  const submit = (fields: FormData): void =>
    save.mutate(Object.fromEntries(table.columns.map(({ name }) => [name, textIn(fields, name)])));
  const title = `${table.file} ${row?.key ?? t('catalogue.add-row')}`;
  return (
    <FormDialog
      width={860}
      title={title}
      confirm={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      actions={
        row === undefined ? null : (
          <button type="button" className="button danger" disabled={save.isPending} onClick={() => save.mutate(null)}>
            {t('catalogue.remove-row')}
          </button>
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="admin-cells">
        {table.columns.map(({ name, expected }) => (
          <div className="field" key={name}>
            <label htmlFor={`${id}-${name}`}>{name}</label>
            <input
              id={`${id}-${name}`}
              name={name}
              defaultValue={row?.cells[name] ?? ''}
              aria-describedby={`${id}-${name}-hint`}
              maxLength={4000}
              autoComplete="off"
            />
            <small id={`${id}-${name}-hint`} lang="en">
              {expected}
            </small>
          </div>
        ))}
      </div>
    </FormDialog>
  );
};
