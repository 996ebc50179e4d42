import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { post } from '../../shared/api/request.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { CaseResults, Counts } from './case-results.tsx';
import type { MoveProgress } from './queries.ts';
import { useMove, useMoveCases } from './queries.ts';

const settled = new Set(['moved', 'stays', 'ended', 'cancelled']);
const statuses = ['queued', 'sent', 'moved', 'stays', 'ended', 'cancelled'] as const;
const firstLimit = 50;
const mostLimit = 100;

const verbs: Record<MoveProgress['status'], readonly string[]> = {
  planned: ['start', 'cancel'],
  running: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  cancelled: [],
  done: [],
};

const WayBack = ({ id }: { id: string }) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const plan = useMutation({
    mutationFn: () => post<{ id: string }>(`/api/moves/${id}/reverse`, { reason }),
    onSuccess: (back) => navigate(`/moves/${back.id}`),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    plan.mutate();
  };
  return (
    <form className="stack no-print" onSubmit={submit}>
      <div className="field">
        <label htmlFor="move-back">{t('move.why-back')}</label>
        <input
          id="move-back"
          lang="zh-CN"
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <button type="submit" className="button" disabled={plan.isPending || reason.trim() === ''}>
        {t('move.reverse')}
      </button>
      <ErrorNote error={plan.error} />
    </form>
  );
};

const Verbs = ({ move }: { move: MoveProgress }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: async (verb: string) => {
      if (verb === 'start') return post(`/api/moves/${move.id}/start`);
      return post(`/api/moves/${move.id}/steer`, { to: verb });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['moves'] }),
  });
  return (
    <>
      <div className="actions">
        {verbs[move.status].map((verb) => (
          <button key={verb} type="button" className="button" disabled={act.isPending} onClick={() => act.mutate(verb)}>
            {t(`move.${verb}`)}
          </button>
        ))}
      </div>
      <ErrorNote error={act.error} />
    </>
  );
};

const Cases = ({ id }: { id: string }) => {
  const { t } = useWords();
  const [status, setStatus] = useState('');
  const [limit, setLimit] = useState(firstLimit);
  return (
    <section aria-label={t('move.cases')}>
      <h2>{t('move.cases')}</h2>
      <div className="field">
        <label htmlFor="move-status">{t('move.show')}</label>
        <select id="move-status" value={status} onChange={({ target }) => setStatus(target.value)}>
          <option value="">{t('move.all')}</option>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {t(`move.status-${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Loaded of={useMoveCases(id, status, limit)}>
        {({ items, next }) => (
          <>
            <CaseResults cases={items} />
            {next === null || limit === mostLimit ? null : (
              <button type="button" className="button" onClick={() => setLimit(mostLimit)}>
                {t('move.more')}
              </button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
};

const Move = ({ move }: { move: MoveProgress }) => {
  const { t } = useWords();
  const done = move.counts.filter(({ status }) => settled.has(status)).reduce((sum, { count }) => sum + count, 0);
  const { flow, sources, target, total } = move;
  return (
    <>
      <Title name={t('moves.title')}>{t('move.title', { flow, from: sources.join(', '), to: target })}</Title>
      <p>
        {t(`move.status-${move.status}`)} · <span lang="zh-CN">{move.by}</span> ·{' '}
        <span lang="zh-CN">{move.reason}</span>
      </p>
      <progress
        className="move-progress"
        max={Math.max(1, total)}
        value={done}
        aria-label={t('move.progress', { done, total })}
      />
      <p role="status">{t('move.progress', { done, total })}</p>
      <Verbs move={move} />
      <Counts counts={move.counts} />
      {move.counts.some(({ status }) => status === 'moved') && verbs[move.status].length === 0 ? (
        <WayBack id={move.id} />
      ) : null}
      <Cases id={move.id} />
    </>
  );
};

/** How far a move is, what became of each case, and what can be done about it. */
export const MovePage = () => {
  const { t } = useWords();
  const { moveId = '' } = useParams();
  return (
    <>
      <Loaded of={useMove(moveId)}>{(move) => <Move move={move} />}</Loaded>
      <p>
        <Link to="/moves">{t('move.back-to')}</Link>
      </p>
    </>
  );
};
