import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { get, withQuery } from '../../../shared/api/request.ts';
import type { Page } from '../../../shared/api/types.ts';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Unseen } from '../../../shared/frame/unseen.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { useRested } from '../../../shared/pick/rested.ts';
import type { Draft, Table } from './catalogue.ts';
import { RowDialog } from './row-dialog.tsx';
import type { Row } from './row-dialog.tsx';

/** The rows of a table as a change has them, found by any of their words and edited one by one. */
export const RowEditor = ({ draft, tables }: { draft: Draft; tables: readonly Table[] }) => {
  const { t } = useWords();
  const id = useId();
  const [file, setFile] = useState('items.csv');
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<Row | 'new'>();
  const rested = useRested(text.trim());
  const table = tables.find((one) => one.file === file);
  const rows = useInfiniteQuery({
    queryKey: ['catalogue', 'rows', draft.id, draft.version, file, rested],
    queryFn: ({ pageParam }) =>
      get<Page<Row>>(
        withQuery(`/api/catalogue/tables/${file}`, { draft: draft.id, text: rested, limit: 15, cursor: pageParam }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (table === undefined) return null;
  const told = ({ cells }: Row): string =>
    cells['name_zh'] ?? cells['text_zh'] ?? cells['question_zh'] ?? Object.values(cells).slice(0, 4).join(' · ');
  return (
    <section className="card stack">
      <h2>{t('catalogue.edit-rows')}</h2>
      <div className="admin-bar">
        <div className="field">
          <label htmlFor={`${id}-table`}>{t('catalogue.table')}</label>
          <select id={`${id}-table`} value={file} onChange={({ target }) => setFile(target.value)}>
            {tables.map((one) => (
              <option key={one.file}>{one.file}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-text`}>{t('catalogue.search')}</label>
          <input id={`${id}-text`} value={text} maxLength={100} onChange={({ target }) => setText(target.value)} />
        </div>
        <button type="button" className="button" onClick={() => setEdited('new')}>
          {t('catalogue.add-row')}
        </button>
      </div>
      <Loaded of={rows}>
        {({ pages }) => (
          <ul className="plain rows">
            {pages
              .flatMap(({ items }) => items)
              .map((row) => (
                <li key={row.key} className="row">
                  <div>
                    <strong>{row.key}</strong> <span lang="zh-CN">{told(row)}</span>
                  </div>
                  <button type="button" className="button small" onClick={() => setEdited(row)}>
                    {t('catalogue.edit')}
                    <Unseen>{row.key}</Unseen>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      {rows.hasNextPage ? (
        <button type="button" className="button" onClick={() => void rows.fetchNextPage()}>
          {t('admin.more')}
        </button>
      ) : null}
      {edited === undefined ? null : (
        <RowDialog
          draft={draft}
          table={table}
          row={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
};
