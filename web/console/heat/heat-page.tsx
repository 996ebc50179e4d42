import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { get, withQuery } from '../../shared/api/request.ts';
import { DateField } from '../../shared/dates/date-field.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useReleases } from '../../staff/release/released-flows.ts';
import type { ReleasedFlows } from '../../staff/release/released-flows.ts';
import { useFlow } from '../instances/instances.ts';
import type { Heat } from '../types.ts';
import type { Measure } from './heat-map.tsx';
import { HeatMap, measures } from './heat-map.tsx';

interface Asked {
  flow: string;
  release: number;
  from: string;
  to: string;
}

const quarterMs = 90 * 86_400_000;
const quarterBefore = (day: string): string => new Date(Date.parse(day) - quarterMs).toISOString().slice(0, 10);

const askedOf = (params: URLSearchParams, { inForce, today }: ReleasedFlows): Asked => {
  const flow = params.get('flow') ?? ('standard-approval' in inForce ? 'standard-approval' : Object.keys(inForce)[0]);
  return {
    flow: flow ?? '',
    release: Number(params.get('release') ?? inForce[flow ?? ''] ?? 0),
    from: params.get('from') ?? quarterBefore(today),
    to: params.get('to') ?? today,
  };
};

interface ChooseProps {
  asked: Asked;
  releases: ReleasedFlows['releases'];
  onChange(part: Partial<Record<keyof Asked, string>>): void;
}

const Choose = ({ asked, releases, onChange }: ChooseProps) => {
  const { t } = useWords();
  const flows = [...new Set(releases.flatMap((one) => one.flows.map(({ flow }) => flow)))].sort();
  const of = (flow: string) =>
    releases.flatMap((one) => {
      const found = one.flows.find((released) => released.flow === flow);
      return found === undefined ? [] : [{ release: one.release, version: found.version }];
    });
  return (
    <form className="filters" aria-label={t('heat.filters')} onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label htmlFor="heat-flow">{t('heat.flow')}</label>
        <select
          id="heat-flow"
          value={asked.flow}
          onChange={({ target }) => onChange({ flow: target.value, release: String(of(target.value)[0]!.release) })}
        >
          {flows.map((flow) => (
            <option key={flow}>{flow}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="heat-release">{t('heat.release')}</label>
        <select id="heat-release" value={asked.release} onChange={({ target }) => onChange({ release: target.value })}>
          {of(asked.flow).map((one) => (
            <option key={one.release} value={one.release}>
              {t('heat.release-n', one)}
            </option>
          ))}
        </select>
      </div>
      {(['from', 'to'] as const).map((name) => (
        <div key={name} className="field">
          <label htmlFor={`heat-${name}`}>{t(`heat.${name}`)}</label>
          <DateField
            id={`heat-${name}`}
            value={asked[name]}
            onChange={(day) => (day === '' ? undefined : onChange({ [name]: day }))}
          />
        </div>
      ))}
    </form>
  );
};

const Result = ({ asked, by }: { asked: Asked; by: Measure }) => {
  const { t } = useWords();
  const { release, flow, from, to } = asked;
  const path = `/api/processes/${release}/${flow}/heat`;
  const places = useFlow(release, flow);
  const heat = useQuery({
    queryKey: ['heat', asked],
    queryFn: () => get<Heat[]>(withQuery(path, { from, to })),
    enabled: flow !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded of={heat}>
      {(rows) => (
        <div className="card">
          <p>{t('heat.hint')}</p>
          <div className="actions">
            {(['csv', 'xlsx'] as const).map((format) => (
              <a key={format} className="button small" href={withQuery(`${path}/file`, { from, to, format })} download>
                {t(`heat.${format}`)}
              </a>
            ))}
          </div>
          {rows.length === 0 ? <p role="status">{t('heat.none')}</p> : null}
          {places.data === undefined ? null : <HeatMap xml={places.data.xml} rows={rows} by={by} />}
        </div>
      )}
    </Loaded>
  );
};

/** Where cases gather and where they take long, for a flow in a version and a span of days; all of it stands in the address. */
export const HeatPage = () => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const releases = useReleases();
  const by = measures.find((one) => one === params.get('by')) ?? 'visits';
  const change = (part: Readonly<Record<string, string>>): void => {
    const known = Object.fromEntries(new URLSearchParams(window.location.search));
    setParams({ ...known, ...part }, { replace: true });
  };
  return (
    <>
      <Title name={t('heat.title')}>{t('heat.title')}</Title>
      <Loaded of={releases}>
        {(all) => {
          const asked = askedOf(params, all);
          return (
            <>
              <Choose asked={asked} releases={all.releases} onChange={change} />
              <div className="actions" role="group" aria-label={t('heat.by')}>
                {measures.map((one) => (
                  <button
                    key={one}
                    type="button"
                    className="chip"
                    aria-pressed={by === one}
                    onClick={() => change({ by: one })}
                  >
                    {t(`heat.by.${one}`)}
                  </button>
                ))}
              </div>
              <Result asked={asked} by={by} />
            </>
          );
        }}
      </Loaded>
    </>
  );
};
