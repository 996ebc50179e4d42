import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Link } from 'react-router';
import type { Static } from 'typebox';
import type { draftVersion } from '../../src/http/schemas/flow-draft.ts';
import { get, post } from '../../web/shared/api/request.ts';
import { showMoment } from '../../web/shared/format/dates.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { Unseen } from '../../web/shared/frame/unseen.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import '../comments/comments.css';

type Version = Static<typeof draftVersion>;

/** The people of a draft: whose it is, who edits it, and who saved it last. */
const People = ({ last }: { last: Version | undefined }) => {
  const { t } = useWords();
  const { draft } = useEditor();
  return (
    <p>
      {t('history.owner')} <span lang="zh-CN">{draft.owner.name}</span>
      {draft.editors.length === 0 ? null : (
        <>
          {t('history.editors')} <span lang="zh-CN">{draft.editors.map(({ name }) => name).join('、')}</span>
        </>
      )}
      {last === undefined ? null : (
        <>
          {t('history.last')} <span lang="zh-CN">{last.savedBy.name}</span>
        </>
      )}
    </p>
  );
};

/** What the draft was before: who changed it when, an older version to look at or to go back to. */
export const HistoryPanel = () => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const { draft, version, flush, refresh, mayEdit } = useEditor();
  const [note, setNote] = useState('');
  const queryKey = ['flow-draft', draft.id, 'versions'];
  const versions = useQuery({
    queryKey: [...queryKey, version],
    queryFn: () => get<Version[]>(`/api/flow-drafts/${draft.id}/versions`),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  const remember = useMutation({
    mutationFn: () => flush(note),
    onSuccess: () => {
      setNote('');
      return again();
    },
  });
  const restore = useMutation({
    mutationFn: async (to: number) => {
      const now = await flush();
      await post(`/api/flow-drafts/${draft.id}/restore`, { to, version: now, note: t('history.restored', { to }) });
      await refresh();
    },
    onSuccess: again,
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    remember.mutate();
  };
  return (
    <div className="history">
      <People last={versions.data?.[0]} />
      {mayEdit ? (
        <form onSubmit={submit}>
          <label className="field">
            <span>{t('history.note')}</span>
            <input required maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} />
          </label>
          <button type="submit" className="button small primary" disabled={remember.isPending}>
            {t('history.remember')}
          </button>
        </form>
      ) : null}
      <ErrorNote error={remember.error ?? restore.error} />
      <Loaded of={versions}>
        {(all) => (
          <ol className="plain-list">
            {all.map(({ version: number, savedBy, savedAt, note: remembered }) => (
              <li key={number}>
                <p>
                  <strong>{t('history.version', { version: number })}</strong>{' '}
                  {remembered === '' ? null : <span lang="zh-CN">{remembered}</span>}
                </p>
                <p>
                  <small>
                    <span lang="zh-CN">{savedBy.name}</span> · {showMoment(savedAt, language)}
                  </small>
                </p>
                <div className="actions">
                  <Link className="button small" to={`/drafts/${draft.id}/versions/${number}`} target="_blank">
                    {t('history.look')}
                    <Unseen>{number}</Unseen>
                  </Link>
                  {mayEdit && number !== version ? (
                    <button
                      type="button"
                      className="button small"
                      disabled={restore.isPending}
                      onClick={() => restore.mutate(number)}
                    >
                      {t('history.restore')}
                      <Unseen>{number}</Unseen>
                    </button>
                  ) : null}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </div>
  );
};
