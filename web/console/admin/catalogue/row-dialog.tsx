import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useId } from 'react';
import type { FormEvent } from 'react';
import { request } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
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
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    save.mutate(Object.fromEntries(table.columns.map(({ name }) => [name, String(fields.get(name) ?? '').trim()])));
  };
  const title = `${table.file} ${row?.key ?? t('catalogue.add-row')}`;
  return (
    <Modal open width={860} title={title} footer={null} onCancel={onClose} closable={{ 'aria-label': t('page.close') }}>
      <form className="stack" onSubmit={submit}>
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
        <ErrorNote error={save.error} />
        <div className="actions">
          <button type="submit" className="button primary" disabled={save.isPending}>
            {t('admin.save')}
          </button>
          {row === undefined ? null : (
            <button type="button" className="button danger" disabled={save.isPending} onClick={() => save.mutate(null)}>
              {t('catalogue.remove-row')}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {t('page.cancel')}
          </button>
        </div>
      </form>
    </Modal>
  );
};
