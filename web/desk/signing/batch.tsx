import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Task } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { BatchDialog } from './batch-dialog.tsx';

/** As many as the API takes at once. */
const most = 100;

/** Tasks that take one form: the same step of the same item in the same flow, open and not held by somebody else. */
const alike = (one: Task, other: Task): boolean =>
  one.elementId === other.elementId && one.itemCode === other.itemCode && one.flow === other.flow;

export interface Batch {
  /** The box that takes a task into the batch. */
  mark(task: Task): ReactNode;
  /** What is selected, and the way to complete it. */
  bar: ReactNode;
}

/** A selection of tasks to complete together (批量办理). */
export const useBatch = (): Batch => {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly Task[]>([]);
  const [open, setOpen] = useState(false);
  const toggle = (task: Task, on: boolean): void =>
    setChosen((known) => (on ? [...known, task] : known.filter(({ jobKey }) => jobKey !== task.jobKey)));
  const mark = (task: Task): ReactNode => {
    const [first] = chosen;
    const checked = chosen.some(({ jobKey }) => jobKey === task.jobKey);
    const held = task.assignee !== null && !task.assignee.mine;
    const apart = (first !== undefined && !alike(first, task)) || held || chosen.length >= most;
    return (
      <input
        type="checkbox"
        aria-label={t('batch.select', { number: task.caseNumber })}
        checked={checked}
        disabled={!checked && apart}
        onChange={({ target }) => toggle(task, target.checked)}
      />
    );
  };
  const bar =
    chosen.length === 0 ? null : (
      <div className="actions" role="group" aria-label={t('batch.open')}>
        <span role="status">{t('batch.selected', { count: chosen.length })}</span>
        <button type="button" className="button primary" onClick={() => setOpen(true)}>
          {t('batch.open')}
        </button>
        <button type="button" className="button" onClick={() => setChosen([])}>
          {t('batch.clear')}
        </button>
        {open ? (
          <BatchDialog
            tasks={chosen}
            onClose={(done) => {
              setOpen(false);
              if (done) setChosen([]);
            }}
          />
        ) : null}
      </div>
    );
  return { mark, bar };
};
