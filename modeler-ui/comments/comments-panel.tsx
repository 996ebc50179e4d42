import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Static } from 'typebox';
import type { draftComment } from '../../src/http/schemas/flow-draft.ts';
import { get, post } from '../../web/shared/api/request.ts';
import { showMoment } from '../../web/shared/format/dates.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import { useElementNames } from '../steps/elements.tsx';
import './comments.css';

type Comment = Static<typeof draftComment>;

/** How often the page asks for what others say, ms. */
const lookMs = 15_000;

const One = ({ comment, onSettle }: { comment: Comment; onSettle(id: string): void }) => {
  const { t, language } = useWords();
  const { show, mayEdit } = useEditor();
  const nameOf = useElementNames();
  const { id, elementId, author, text, createdAt, resolvedAt } = comment;
  return (
    <li className={resolvedAt === null ? 'comment' : 'comment settled'}>
      <p>
        {elementId === '' ? (
          <strong>{t('comments.whole')}</strong>
        ) : (
          <button type="button" className="link-button" lang="zh-CN" onClick={() => show(elementId)}>
            {nameOf(elementId)}
          </button>
        )}
      </p>
      <p lang="zh-CN">{text}</p>
      <p>
        <small>
          <span lang="zh-CN">{author.name}</span> · {showMoment(createdAt, language)}
          {resolvedAt === null ? null : ` · ${t('comments.settled')}`}
        </small>{' '}
        {resolvedAt === null && mayEdit ? (
          <button type="button" className="button small" onClick={() => onSettle(id)}>
            {t('comments.settle')}
          </button>
        ) : null}
      </p>
    </li>
  );
};

/** What people say of the draft and of its elements, open ones first. */
export const CommentsPanel = () => {
  const { t } = useWords();
  const queries = useQueryClient();
  const { draft, selected } = useEditor();
  const nameOf = useElementNames();
  const [text, setText] = useState('');
  const [whole, setWhole] = useState(false);
  const path = `/api/flow-drafts/${draft.id}/comments`;
  const queryKey = ['flow-draft', draft.id, 'comments'];
  const comments = useQuery({ queryKey, queryFn: () => get<Comment[]>(path), refetchInterval: lookMs });
  const again = () => queries.invalidateQueries({ queryKey });
  const say = useMutation({
    mutationFn: () => post(path, { elementId: whole ? '' : (selected ?? ''), text }),
    onSuccess: () => {
      setText('');
      return again();
    },
  });
  const settle = useMutation({
    mutationFn: (id: string) => post(`${path}/${id}/resolve`),
    onSuccess: again,
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    say.mutate();
  };
  return (
    <div className="comments">
      <form onSubmit={submit}>
        <label className="field">
          <span>{t('comments.say')}</span>
          <textarea required rows={3} maxLength={2000} value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        {selected === undefined ? (
          <p>{t('comments.of-whole')}</p>
        ) : (
          <label className="choice">
            <input type="checkbox" checked={!whole} onChange={({ target }) => setWhole(!target.checked)} />
            <span>
              {t('comments.of-element')} <span lang="zh-CN">{nameOf(selected)}</span>
            </span>
          </label>
        )}
        <button type="submit" className="button small primary" disabled={say.isPending}>
          {t('comments.send')}
        </button>
      </form>
      <ErrorNote error={say.error ?? settle.error} />
      <Loaded of={comments}>
        {(all) => (
          <ul className="plain-list">
            {[...all]
              .sort((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null))
              .map((comment) => (
                <One key={comment.id} comment={comment} onSettle={settle.mutate} />
              ))}
            {all.length === 0 ? <li>{t('comments.none')}</li> : null}
          </ul>
        )}
      </Loaded>
    </div>
  );
};
