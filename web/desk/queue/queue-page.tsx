import { useLocation, useSearchParams } from 'react-router';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { BallotsWaiting } from '../signing/ballots-waiting.tsx';
import { DoneLink } from '../signing/done-link.tsx';
import { CaseTable } from './case-table.tsx';
import { CopyTable } from './copy-table.tsx';
import { Fold } from './fold.tsx';
import { Filters } from './filters.tsx';
import { SavedViews } from './saved-views.tsx';
import { TaskTable } from './task-table.tsx';
import type { Filter, Queue } from './tasks.ts';
import { badgeOf, noFilter, queuesOf, useCounts, useSteps } from './tasks.ts';

const names = Object.keys(noFilter) as (keyof typeof noFilter)[];

/** The queue of the address, or the one that a person begins with. */
const chosenOf = (asked: string | null, own: readonly Queue[]): Queue =>
  own.find((queue) => queue === asked) ?? own.find((queue) => queue === 'all') ?? own[0] ?? 'all';

const filterOf = (params: URLSearchParams, own: readonly Queue[]): Filter => ({
  ...noFilter,
  ...Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])),
  queue: chosenOf(params.get('queue'), own),
});

/** The queues: what is filtered for stands in the address. */
export const QueuePage = () => {
  const { t } = useWords();
  const { person } = useSession();
  const [params, setParams] = useSearchParams();
  const done = (useLocation().state as { done?: string } | null)?.done;
  const own = queuesOf(person);
  const first = chosenOf(null, own);
  const filter = filterOf(params, own);
  const counts = useCounts().data;
  const steps = useSteps(own.includes('all'));
  const show = (next: Filter): void =>
    setParams(
      Object.fromEntries(
        Object.entries(next).filter(([name, value]) => value !== '' && !(name === 'queue' && value === first)),
      ),
      { replace: true },
    );
  // Two changes may come before the page is drawn again: the address knows the first of them already.
  const change = (part: Partial<Filter>): void =>
    show({ ...filterOf(new URLSearchParams(window.location.search), own), ...part });
  const count = names.filter((name) => name !== 'sort' && filter[name] !== '').length;
  const filtered = count > 0;
  const { queue } = filter;
  const Table = queue === 'copies' ? CopyTable : queue === 'filed' || queue === 'suspended' ? CaseTable : TaskTable;
  return (
    <>
      <Title name={t('queue.title')}>{t('queue.title')}</Title>
      {done === undefined ? null : (
        <p className="note good" role="status">
          {t('queue.completed', { what: '' })}
          <span lang="zh-CN">{done}</span> <DoneLink />
        </p>
      )}
      <BallotsWaiting />
      <div className="queues" role="group" aria-label={t('queue.name')}>
        {own.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={queue === name}
            onClick={() => change({ queue: name })}
          >
            {t(`queue.of.${name}`)} <b className="count">{badgeOf(counts, name)}</b>
          </button>
        ))}
      </div>
      <Fold filtered={count}>
        <SavedViews filter={filter} onChoose={show} />
        <Filters filter={filter} steps={steps} filtered={filtered} onChange={change} />
      </Fold>
      <Table key={queue} filter={filter} filtered={filtered} />
    </>
  );
};
