import { useLocation, useSearchParams } from 'react-router';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { BallotsWaiting } from '../signing/ballots-waiting.tsx';
import { useBatch } from '../signing/batch.tsx';
import { DoneLink } from '../signing/done-link.tsx';
import { Filters } from './filters.tsx';
import { TaskTable } from './task-table.tsx';
import type { Filter } from './tasks.ts';
import { isQueue, queues, useCounts, useTasks } from './tasks.ts';

/** The queues: what is filtered for stands in the address. */
export const QueuePage = () => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const done = (useLocation().state as { done?: string } | null)?.done;
  const queue = params.get('queue');
  const filter: Filter = {
    queue: isQueue(queue) ? queue : 'all',
    item: params.get('item') ?? '',
    element: params.get('element') ?? '',
    light: params.get('light') ?? '',
    applicant: params.get('applicant') ?? '',
  };
  const { counts, steps } = useCounts();
  const tasks = useTasks(filter);
  const batch = useBatch();
  const change = (part: Partial<Filter>): void =>
    setParams(
      Object.fromEntries(
        Object.entries({ ...filter, ...part }).filter(
          ([name, value]) => value !== '' && !(name === 'queue' && value === 'all'),
        ),
      ),
      { replace: true },
    );
  const filtered = filter.item !== '' || filter.element !== '' || filter.light !== '' || filter.applicant !== '';
  return (
    <>
      <Title name={t('queue.title')}>{t('queue.title')}</Title>
      {done === undefined ? null : (
        <p className="note good" role="status">
          {t('queue.done', { what: '' })}
          <span lang="zh-CN">{done}</span> <DoneLink />
        </p>
      )}
      <BallotsWaiting />
      <div className="queues" role="group" aria-label={t('queue.name')}>
        {queues.map((name, at) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={filter.queue === name}
            onClick={() => change({ queue: name })}
          >
            {t(`queue.${name}`)} <b className="count">{counts[at]}</b>
          </button>
        ))}
      </div>
      <Filters filter={filter} steps={steps} filtered={filtered} onChange={change} />
      <Loaded of={tasks}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p role="status">{t(filtered ? 'queue.none-filtered' : 'queue.none')}</p>;
          return (
            <div className="card">
              {batch.bar}
              <TaskTable tasks={rows} mark={batch.mark} />
              {tasks.hasNextPage ? (
                <button
                  type="button"
                  className="button"
                  disabled={tasks.isFetchingNextPage}
                  onClick={() => void tasks.fetchNextPage()}
                >
                  {t('queue.more')}
                </button>
              ) : null}
            </div>
          );
        }}
      </Loaded>
    </>
  );
};
