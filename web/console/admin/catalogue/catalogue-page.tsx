import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { get, post, withQuery } from '../../../shared/api/request.ts';
import type { Page } from '../../../shared/api/types.ts';
import { showMoment } from '../../../shared/format/dates.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { Unseen } from '../../../shared/frame/unseen.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { CatalogueInForce, DraftSummary } from './catalogue.ts';

const exportAt = (format: 'csv' | 'xlsx', file?: string): string =>
  withQuery('/api/catalogue/export', { format, file });

const NewDraft = () => {
  const { t } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const open = useMutation({
    mutationFn: (title: string) => post<{ id: string }>('/api/catalogue-drafts', { title }),
    onSuccess: (draft) => navigate(`/admin/catalogue/${draft.id}`),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    open.mutate(String(new FormData(event.currentTarget).get('title')).trim());
  };
  return (
    <form className="admin-bar" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{t('catalogue.new-title')}</label>
        <input id={id} name="title" required maxLength={100} />
      </div>
      <button type="submit" className="button primary" disabled={open.isPending}>
        {t('catalogue.new')}
      </button>
      <ErrorNote error={open.error} />
    </form>
  );
};

const Drafts = () => {
  const { t, language } = useWords();
  const drafts = useInfiniteQuery({
    queryKey: ['catalogue', 'drafts'],
    queryFn: ({ pageParam }) => get<Page<DraftSummary>>(withQuery('/api/catalogue-drafts', { cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });
  return (
    <section className="card stack">
      <h2>{t('catalogue.drafts')}</h2>
      <NewDraft />
      <Loaded of={drafts}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p role="status">{t('catalogue.no-drafts')}</p>;
          return (
            <ul className="plain rows">
              {rows.map(({ id, title, status, ownerName, updatedAt }) => (
                <li key={id} className="row">
                  <div>
                    <Link to={`/admin/catalogue/${id}`} lang="zh-CN">
                      {title}
                    </Link>
                    <p>
                      {t(`catalogue.${status}`)} · <span lang="zh-CN">{ownerName}</span> ·{' '}
                      {showMoment(updatedAt, language)}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {drafts.hasNextPage ? (
        <button type="button" className="button" onClick={() => void drafts.fetchNextPage()}>
          {t('admin.more')}
        </button>
      ) : null}
    </section>
  );
};

/** The catalogue in force, its tables to take along, and the changes on their way. */
export const CataloguePage = () => {
  const { t, language } = useWords();
  const inForce = useQuery({ queryKey: ['catalogue'], queryFn: () => get<CatalogueInForce>('/api/catalogue') });
  return (
    <>
      <Title name={t('catalogue.title')}>{t('catalogue.title')}</Title>
      <p>{t('catalogue.hint')}</p>
      <Drafts />
      <Loaded of={inForce}>
        {({ version, tables, releases }) => (
          <>
            <section className="card stack">
              <h2>{t('catalogue.tables')}</h2>
              <p>
                {t('catalogue.in-force')} <code>{version}</code> ·{' '}
                <a href={exportAt('xlsx')}>{t('catalogue.export-all')}</a>
              </p>
              <ul className="plain rows">
                {tables.map(({ file, rows }) => (
                  <li key={file} className="row">
                    <div>
                      <strong>{file}</strong> {t('catalogue.rows', { count: rows })}
                    </div>
                    <div className="actions">
                      <a href={exportAt('xlsx', file)}>
                        Excel
                        <Unseen>{file}</Unseen>
                      </a>
                      <a href={exportAt('csv', file)}>
                        CSV
                        <Unseen>{file}</Unseen>
                      </a>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
            <section className="card stack">
              <h2>{t('catalogue.releases')}</h2>
              <ul className="plain rows">
                {releases.map(({ seq, version: released, releasedBy, releasedAt, note }) => (
                  <li key={seq} className="row">
                    <div>
                      <strong>{seq}</strong> <code>{released}</code> · {showMoment(releasedAt, language)} ·{' '}
                      {releasedBy === '' ? t('catalogue.folder') : <span lang="zh-CN">{releasedBy}</span>}
                      <p lang="zh-CN">{note}</p>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Loaded>
    </>
  );
};
