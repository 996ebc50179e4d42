import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import type { Instance } from '../types.ts';
import { Filters } from './filters.tsx';
import { InstanceTable } from './instance-table.tsx';
import type { InstanceFilter } from './instances.ts';
import { filterNames, useInstance, useInstanceCount, useInstances } from './instances.ts';
import { MoveDialog } from './move-dialog.tsx';

const states = ['', 'running', 'incident', 'ended'] as const;

const filterOf = (params: URLSearchParams): InstanceFilter =>
  Object.fromEntries(filterNames.map((name) => [name, params.get(name) ?? ''])) as InstanceFilter;

/** How many fit, as far as they are counted. */
const Count = ({ filter }: { filter: InstanceFilter }) => {
  const { t } = useWords();
  const counted = useInstanceCount(filter).data;
  if (counted === undefined || counted.count === null) return null;
  const { count, most } = counted;
  return <p role="status">{t('instances.found', { count: count >= most ? `${most}+` : count })}</p>;
};

interface BatchProps {
  chosen: readonly Instance[];
  elementId: string;
  onDone(): void;
}

/** A batch on cases that stand at one step; what may be done there is asked of the first one. */
const Batch = ({ chosen, elementId, onDone }: BatchProps) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const detail = useInstance(chosen[0]?.case.id ?? '').data;
  const token = detail?.tokens.find((one) => one.elementId === elementId);
  return (
    <div className="actions">
      <button type="button" className="button" disabled={token === undefined} onClick={() => setOpen(true)}>
        {t('instances.batch', { count: chosen.length })}
      </button>
      {open && token !== undefined ? (
        <MoveDialog
          token={token}
          cases={new Map(chosen.map((row) => [row.case.id, row.case.number ?? row.case.id]))}
          onDone={onDone}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
};

/** Every case's instance with where it stands; what is looked for stands in the address. */
export const InstancesPage = () => {
  const { t } = useWords();
  const { person } = useSession();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Instance>>(new Map());
  const filter = filterOf(params);
  const instances = useInstances(filter);
  const change = (part: Partial<InstanceFilter>): void => {
    const next = { ...filterOf(new URLSearchParams(window.location.search)), ...part };
    setParams(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')), { replace: true });
    setChosen(new Map());
  };
  const batch = filter.element !== '' && person?.permissions.includes('instance.change') === true;
  const choose = (row: Instance): void =>
    setChosen((known) => {
      const next = new Map(known);
      if (!next.delete(row.case.id)) next.set(row.case.id, row);
      return next;
    });
  return (
    <>
      <Title name={t('instances.title')}>{t('instances.title')}</Title>
      <div className="actions" role="group" aria-label={t('instances.state')}>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            className="chip"
            aria-pressed={filter.state === state}
            onClick={() => change({ state })}
          >
            {t(state === '' ? 'instances.all' : `instances.of.${state}`)}
          </button>
        ))}
      </div>
      <Filters filter={filter} onChange={change} />
      <Count filter={filter} />
      {batch ? (
        <Batch
          chosen={[...chosen.values()]}
          elementId={filter.element}
          onDone={() => void queries.invalidateQueries({ queryKey: ['instances'] })}
        />
      ) : null}
      <Loaded of={instances}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p role="status">{t('instances.none')}</p>;
          return (
            <div className="card">
              <InstanceTable
                rows={rows}
                chosen={batch ? new Set(chosen.keys()) : undefined}
                onChoose={(caseId) => choose(rows.find((row) => row.case.id === caseId)!)}
              />
              {instances.hasNextPage ? (
                <button type="button" className="button" onClick={() => void instances.fetchNextPage()}>
                  {t('instances.more')}
                </button>
              ) : null}
            </div>
          );
        }}
      </Loaded>
    </>
  );
};
