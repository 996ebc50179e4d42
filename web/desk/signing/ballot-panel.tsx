import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { post } from '../../shared/api/request.ts';
import type { TaskPage } from '../../shared/api/types.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { Ballot } from './ballots.ts';
import { useBallotChanged, useBallots } from './ballots.ts';
import { AddApprover, RemoveApprover } from './change-approvers.tsx';
import { OpenBallot } from './open-ballot.tsx';

const marks = { approve: '✓', refuse: '✗' } as const;

const Members = ({ ballot }: { ballot: Ballot }) => {
  const { t, language } = useWords();
  return (
    <ol className="rows">
      {ballot.members.map(({ userId, name, vote, opinion, votedAt, awaited }) => (
        <li key={userId} className="row">
          <div>
            <strong lang="zh-CN">{name}</strong>{' '}
            {vote === null
              ? t(awaited ? 'ballot.awaited' : 'ballot.later')
              : `${marks[vote]} ${t(`ballot.vote.${vote}`)}`}
            {opinion === '' ? null : <p lang="zh-CN">{opinion}</p>}
          </div>
          {votedAt === null ? null : <time dateTime={votedAt}>{showMoment(votedAt, language)}</time>}
        </li>
      ))}
    </ol>
  );
};

/** One's own vote: the opinion, and one of two buttons. */
const Vote = ({ jobKey }: { jobKey: string }) => {
  const { t } = useWords();
  const id = useId();
  const [opinion, setOpinion] = useState('');
  const changed = useBallotChanged(jobKey);
  const voting = useMutation({
    mutationFn: (vote: 'approve' | 'refuse') =>
      post(`/api/tasks/${jobKey}/ballots/vote`, { vote, opinion: opinion.trim() }),
    onSettled: changed,
  });
  const blocked = voting.isPending || opinion.trim() === '';
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>{t('ballot.opinion')}</label>
        <textarea
          id={id}
          value={opinion}
          maxLength={500}
          rows={2}
          onChange={({ target }) => setOpinion(target.value)}
        />
      </div>
      <ErrorNote error={voting.error} />
      <div className="actions">
        <button type="button" className="button primary" disabled={blocked} onClick={() => voting.mutate('approve')}>
          {t('ballot.approve')}
        </button>
        <button type="button" className="button" disabled={blocked} onClick={() => voting.mutate('refuse')}>
          {t('ballot.refuse')}
        </button>
      </div>
    </div>
  );
};

const BallotView = ({ jobKey, ballot }: { jobKey: string; ballot: Ballot }) => {
  const { t } = useWords();
  const [dialog, setDialog] = useState<'add' | 'remove' | null>(null);
  const [kind = ''] = ballot.rule.split(' ');
  const close = (): void => setDialog(null);
  return (
    <article>
      <p>
        <strong>{t(`ballot.rule.${kind}`)}</strong> · {t(`ballot.status.${ballot.status}`)} ·{' '}
        {t('ballot.needed', { needed: ballot.needed, count: ballot.members.length })}
      </p>
      <p>
        {t('ballot.asked-by')} <span lang="zh-CN">{ballot.openedBy}</span>: <span lang="zh-CN">{ballot.question}</span>
      </p>
      <Members ballot={ballot} />
      {ballot.mayVote ? <Vote jobKey={jobKey} /> : null}
      <div className="actions">
        {ballot.mayAdd === 'no' ? null : (
          <button type="button" className="button" onClick={() => setDialog('add')}>
            {t('ballot.add')}
          </button>
        )}
        {ballot.mayRemove && ballot.members.length > 1 ? (
          <button type="button" className="button" onClick={() => setDialog('remove')}>
            {t('ballot.remove')}
          </button>
        ) : null}
      </div>
      {dialog === 'add' ? <AddApprover jobKey={jobKey} ballot={ballot} onClose={close} /> : null}
      {dialog === 'remove' ? <RemoveApprover jobKey={jobKey} ballot={ballot} onClose={close} /> : null}
    </article>
  );
};

/** The joint signings of a task (会签, 或签): who is asked, who has voted, and what one may do. */
export const BallotPanel = ({ page }: { page: TaskPage }) => {
  const { t } = useWords();
  const { jobKey } = page.task;
  const { data } = useBallots(jobKey);
  const [opening, setOpening] = useState(false);
  if (data === undefined || (data.ballots.length === 0 && !data.mayOpen)) return null;
  return (
    <section className="card" aria-labelledby="ballots">
      <h2 id="ballots">{t('ballot.title')}</h2>
      {data.ballots.map((ballot) => (
        <BallotView key={ballot.id} jobKey={jobKey} ballot={ballot} />
      ))}
      {data.mayOpen ? (
        <button type="button" className="button" onClick={() => setOpening(true)}>
          {t('ballot.open')}
        </button>
      ) : null}
      {opening ? <OpenBallot jobKey={jobKey} asked={data.asked} onClose={() => setOpening(false)} /> : null}
    </section>
  );
};
