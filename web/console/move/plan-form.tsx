import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../shared/api/request.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { CaseResults, Counts } from './case-results.tsx';
import { FlowDiagram } from './flow-diagram.tsx';
import { MappingTable, proposedTargets } from './mapping-table.tsx';
import type { DryRun, MoveProposal, Route } from './queries.ts';
import './move.css';

const shownCases = 100;

/** Both diagrams, the mapping between them, what it would do to each case, and the start. */
export const PlanForm = ({ route, proposal }: { route: Route; proposal: MoveProposal }) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { flow, source, target } = route;
  const [targets, setTargets] = useState(() => proposedTargets(proposal));
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const mapping = Object.entries(targets).flatMap(([from, to]) => (to === '' ? [] : [{ source: from, target: to }]));
  const plan = { flow, sources: [source], target, mapping };
  const dryRun = useMutation({ mutationFn: () => post<DryRun>('/api/moves/dry-run', plan) });
  const start = useMutation({
    mutationFn: async () => {
      const { id } = await post<{ id: string }>('/api/moves', { ...plan, reason });
      await post(`/api/moves/${id}/start`);
      return id;
    },
    onSuccess: (id) => navigate(`/moves/${id}`),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    start.mutate();
  };
  const chooseTarget = (id: string): void =>
    setChosen(Object.entries(targets).find(([, to]) => to === id)?.[0] ?? chosen);
  return (
    <>
      <div className="move-diagrams">
        <FlowDiagram release={source} flow={flow} name={t('move.old-diagram')} chosen={chosen} onChoose={setChosen} />
        <FlowDiagram
          release={target}
          flow={flow}
          name={t('move.new-diagram')}
          chosen={targets[chosen] ?? ''}
          onChoose={chooseTarget}
        />
      </div>
      <h2>{t('move.mapping')}</h2>
      <MappingTable
        proposal={proposal}
        targets={targets}
        chosen={chosen}
        onChoose={setChosen}
        onChange={(from, to) => {
          setTargets({ ...targets, [from]: to });
          dryRun.reset();
        }}
      />
      <div className="actions">
        <button type="button" className="button" disabled={dryRun.isPending} onClick={() => dryRun.mutate()}>
          {t('move.dry-run')}
        </button>
      </div>
      <ErrorNote error={dryRun.error} />
      {dryRun.data === undefined ? null : (
        <section aria-label={t('move.dry-run')}>
          <div role="status">
            <h2>{t('move.dry-run-result', { total: dryRun.data.total })}</h2>
          </div>
          <Counts counts={dryRun.data.counts} />
          <CaseResults cases={dryRun.data.cases.slice(0, shownCases)} />
          <form className="stack" onSubmit={submit}>
            <div className="field">
              <label htmlFor="move-reason">{t('moves.reason')}</label>
              <textarea
                id="move-reason"
                lang="zh-CN"
                rows={2}
                required
                maxLength={500}
                value={reason}
                onChange={({ target: box }) => setReason(box.value)}
              />
            </div>
            <button type="submit" className="button primary" disabled={start.isPending || reason.trim() === ''}>
              {t('move.start')}
            </button>
          </form>
          <ErrorNote error={start.error} />
        </section>
      )}
    </>
  );
};
