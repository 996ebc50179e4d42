import { useState } from 'react';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useReleases } from '../../staff/release/released-flows.ts';
import type { ReleasedFlows } from '../../staff/release/released-flows.ts';
import { PlanForm } from './plan-form.tsx';
import type { Route } from './queries.ts';
import { useProposal } from './queries.ts';

/** From the release before the newest one of a flow to the newest. */
const newestRoute = ({ releases }: ReleasedFlows, flow: string): Route => {
  const own = releases.filter(({ flows }) => flows.some((one) => one.flow === flow)).map(({ release }) => release);
  const target = own[0] ?? 0;
  return { flow, source: own[1] ?? target, target };
};

const Picker = ({ known, route, onPick }: { known: ReleasedFlows; route: Route; onPick(route: Route): void }) => {
  const { t } = useWords();
  const flows = [...new Set(known.releases.flatMap(({ flows: all }) => all.map(({ flow }) => flow)))].sort();
  const releases = known.releases.filter(({ flows: all }) => all.some(({ flow }) => flow === route.flow));
  const release = (name: 'source' | 'target', label: string) => (
    <div className="field">
      <label htmlFor={`move-${name}`}>{label}</label>
      <select
        id={`move-${name}`}
        value={route[name]}
        onChange={({ target }) => onPick({ ...route, [name]: Number(target.value) })}
      >
        {releases.map(({ release: number }) => (
          <option key={number} value={number}>
            {number} {number === known.inForce[route.flow] ? t('moves.current') : ''}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <div className="move-route">
      <div className="field">
        <label htmlFor="move-flow">{t('moves.flow')}</label>
        <select id="move-flow" value={route.flow} onChange={({ target }) => onPick(newestRoute(known, target.value))}>
          {flows.map((flow) => (
            <option key={flow}>{flow}</option>
          ))}
        </select>
      </div>
      {release('source', t('moves.from'))}
      {release('target', t('moves.to'))}
    </div>
  );
};

const Proposed = ({ route }: { route: Route }) => (
  <Loaded of={useProposal(route)}>{(proposal) => <PlanForm route={route} proposal={proposal} />}</Loaded>
);

const Plan = ({ known }: { known: ReleasedFlows }) => {
  const [route, setRoute] = useState<Route>(() => newestRoute(known, 'standard-approval'));
  return (
    <>
      <Picker known={known} route={route} onPick={setRoute} />
      {route.source === route.target ? null : (
        <Proposed key={`${route.flow} ${route.source} ${route.target}`} route={route} />
      )}
    </>
  );
};

/** A move is planned: which flow, from where to where, what goes to what, and what it would do. */
export const PlanPage = () => {
  const { t } = useWords();
  return (
    <>
      <Title name={t('moves.new')}>{t('moves.new')}</Title>
      <Loaded of={useReleases()}>{(known) => <Plan known={known} />}</Loaded>
    </>
  );
};
