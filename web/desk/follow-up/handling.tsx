import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { post } from '../../shared/api/request.ts';
import type { FollowUp } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface NoteProps {
  label: string;
  button: string;
  first: string;
  busy: boolean;
  onSend(text: string): void;
}

const NoteForm = ({ label, button, first, busy, onSend }: NoteProps) => {
  const id = useId();
  const [text, setText] = useState(first);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSend(text.trim());
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          lang="zh-CN"
          rows={3}
          required
          maxLength={1000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <button type="submit" className="button" disabled={busy || text.trim() === ''}>
        {button}
      </button>
    </form>
  );
};

/** What can be done with a follow-up now: taken, noted, closed with what was done. */
export const Handling = ({ followUp }: { followUp: FollowUp }) => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const { id, status, assignee, ownWork, contactNote, contactedAt } = followUp;
  const act = useMutation({
    mutationFn: ({ verb, body }: { verb: string; body: object }) => post(`/api/follow-ups/${id}/${verb}`, body),
    onSettled: () => queries.invalidateQueries({ queryKey: ['follow-ups'] }),
  });
  const busy = act.isPending;
  if (status === 'closed') return null;
  if (ownWork) return <p className="note warn">{t('follow-up.own-work')}</p>;
  return (
    <>
      {assignee === null ? (
        <button
          type="button"
          className="button primary"
          disabled={busy}
          onClick={() => act.mutate({ verb: 'take', body: {} })}
        >
          {t('follow-up.take')}
          <Unseen>{followUp.caseNumber}</Unseen>
        </button>
      ) : null}
      {assignee?.mine === true ? (
        <>
          {contactedAt === null ? null : <p>{t('follow-up.contacted', { day: showDay(contactedAt, language) })}</p>}
          <NoteForm
            label={t('follow-up.contact-note')}
            button={t('follow-up.contact')}
            first={contactNote}
            busy={busy}
            onSend={(note) => act.mutate({ verb: 'contact', body: { note } })}
          />
          {contactedAt === null ? null : (
            <NoteForm
              label={t('follow-up.result')}
              button={t('follow-up.close')}
              first=""
              busy={busy}
              onSend={(result) => act.mutate({ verb: 'close', body: { result } })}
            />
          )}
        </>
      ) : null}
      <ErrorNote error={act.error} />
    </>
  );
};
