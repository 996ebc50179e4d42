import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { request, withQuery } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { Draft, Judgement, Table } from './catalogue.ts';
import { JudgementView } from './judgement-view.tsx';

/** Brings a file into a change: first what it would mean, then, on demand, for good. */
export const ImportPanel = ({ draft, tables }: { draft: Draft; tables: readonly Table[] }) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<{ file: File; table: string }>();
  const send = (given: { file: File; table: string }, version?: number): Promise<Judgement> => {
    const form = new FormData();
    form.append('file', given.file, given.file.name);
    return request('POST', withQuery(`/api/catalogue-drafts/${draft.id}/import`, { file: given.table, version }), form);
  };
  const preview = useMutation({ mutationFn: (given: { file: File; table: string }) => send(given) });
  const apply = useMutation({
    mutationFn: (given: { file: File; table: string }) => send(given, draft.version),
    onSuccess: () => {
      preview.reset();
      return queries.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const file = fields.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    const given = { file, table: String(fields.get('table') ?? '') };
    setChosen(given);
    apply.reset();
    preview.mutate(given);
  };
  return (
    <section className="card stack">
      <h2>{t('catalogue.import')}</h2>
      <p>{t('catalogue.import-hint')}</p>
      <form className="admin-bar" onSubmit={submit}>
        <div className="field">
          <label htmlFor={`${id}-file`}>{t('catalogue.file')}</label>
          <input id={`${id}-file`} name="file" type="file" accept=".csv,.xlsx" required />
        </div>
        <div className="field">
          <label htmlFor={`${id}-table`}>{t('catalogue.table')}</label>
          <select id={`${id}-table`} name="table">
            <option value="">{t('catalogue.by-name')}</option>
            {tables.map(({ file }) => (
              <option key={file}>{file}</option>
            ))}
          </select>
        </div>
        <button type="submit" className="button" disabled={preview.isPending}>
          {t('catalogue.preview')}
        </button>
      </form>
      <ErrorNote error={preview.error ?? apply.error} />
      {preview.data === undefined || chosen === undefined ? null : (
        <>
          <JudgementView of={preview.data} />
          <button
            type="button"
            className="button primary"
            disabled={apply.isPending}
            onClick={() => apply.mutate(chosen)}
          >
            {t('catalogue.apply')}
          </button>
        </>
      )}
    </section>
  );
};
