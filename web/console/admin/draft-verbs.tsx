import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { del, post } from '../../shared/api/request.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';

type Verb = 'submit' | 'release' | 'return' | 'discard';

interface Props {
  /** Where the draft is in the API. */
  at: string;
  draft: { status: string; mayDecide: boolean };
  /** What the person has seen of it, which is sent along. */
  seen: { version: number } | { revision: number };
  /** Keys of the words. */
  words: Readonly<Record<Verb | 'fourEyes' | 'reason' | 'note', string>>;
  /** Whether it can be submitted as it stands. */
  ready?: boolean;
  /** What else can be done with an open draft. */
  more?: ReactNode;
  children?: ReactNode;
}

/** What may be done with a draft in its state: submitted with a reason, approved or given back by another admin, given up. */
export const DraftVerbs = ({ at, draft, seen, words, ready = true, more, children }: Props) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const said = typed.trim();
  const act = useMutation({
    mutationFn: (verb: Verb): Promise<unknown> => {
      if (verb === 'discard') return del(at);
      if (verb === 'submit') return post(`${at}/submit`, { ...seen, reason: said });
      return post(`${at}/${verb}`, { ...seen, ...(said === '' ? {} : { note: said }) });
    },
    onSuccess: () => {
      setTyped('');
      return queries.invalidateQueries();
    },
  });
  if (draft.status === 'released' || draft.status === 'discarded') return null;
  const open = draft.status === 'open';
  const silent = said === '' || act.isPending;
  const verb = (name: Verb, look: string, disabled: boolean) => (
    <button type="button" className={`button ${look}`} disabled={disabled} onClick={() => act.mutate(name)}>
      {t(words[name])}
    </button>
  );
  return (
    <section className="card stack">
      {children}
      {open || draft.mayDecide ? null : <p className="note">{t(words.fourEyes)}</p>}
      <div className="field">
        <label htmlFor={id}>{t(open ? words.reason : words.note)}</label>
        <textarea id={id} rows={2} maxLength={500} value={typed} onChange={({ target }) => setTyped(target.value)} />
      </div>
      <ErrorNote error={act.error} />
      <div className="actions">
        {open ? verb('submit', 'primary', silent || !ready) : null}
        {open ? more : null}
        {open ? verb('discard', 'danger', act.isPending) : null}
        {!open && draft.mayDecide ? verb('release', 'primary', act.isPending) : null}
        {open ? null : verb('return', '', silent)}
      </div>
    </section>
  );
};
