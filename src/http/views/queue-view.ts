import { maskText } from '../../domain/masking.ts';
import type { Clock } from '../../domain/clock.ts';
import { openPause } from '../../domain/clock.ts';
import type { ActRow } from '../../store/acts.ts';
import { findActs } from '../../store/acts.ts';
import { pausedClocks } from '../../store/case-queues.ts';
import type { CaseRow } from '../../store/cases.ts';
import { countReminders } from '../../store/reminders.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { findUsers } from '../../store/users.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { reasonOf } from '../../usecases/engine/settle-modification.ts';
import type { Principal } from '../../usecases/principal.ts';
import { caseSummaries } from './case-view.ts';
import { actWords } from './names.ts';
import { taskViews } from './task-view.ts';

/** Who sent a task back, and why. */
export const returnedView = (act: ActRow) => ({
  by: act.actorName,
  at: act.moment,
  reason: maskText(reasonOf(act)),
});

const present = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((one) => one !== null))];

/** Tasks as the queues show them: who was asked, who sent them back and why, how often somebody reminded. */
export const queueTaskViews = async (bureau: Bureau, person: Principal, tasks: readonly TaskRow[]) => {
  const { read } = bureau.store;
  const views = await taskViews(bureau, person, tasks);
  const sent = present(tasks.map(({ returnedBy }) => returnedBy));
  const acts = new Map((sent.length === 0 ? [] : await findActs(read, sent)).map((act) => [act.id, act]));
  const asked = present(tasks.map(({ delegateId }) => delegateId));
  const names = new Map((asked.length === 0 ? [] : await findUsers(read, asked)).map(({ id, name }) => [id, name]));
  const reminders =
    tasks.length === 0
      ? new Map<string, number>()
      : await countReminders(
          read,
          tasks.map(({ jobKey }) => jobKey),
        );
  return tasks.map(({ jobKey, delegateId, returnedBy, outcome, endedAt }, at) => {
    const act = acts.get(returnedBy ?? '');
    return {
      ...views[at]!,
      delegate:
        delegateId === null
          ? null
          : { id: delegateId, name: names.get(delegateId) ?? '', mine: delegateId === person.id },
      returned: act === undefined ? null : returnedView(act),
      reminders: reminders.get(jobKey) ?? 0,
      outcome: outcome === null ? null : actWords(outcome),
      endedAt,
    };
  });
};

/** Cases as the queues show them, with the pause of their clock. */
export const queueCaseViews = async (bureau: Bureau, rows: readonly CaseRow[]) => {
  if (rows.length === 0) return [];
  const summaries = await caseSummaries(bureau, rows);
  const clocks = await pausedClocks(
    bureau.store.read,
    rows.map(({ id }) => id),
  );
  const pauses = new Map(clocks.map(({ caseId, body }) => [caseId, openPause(JSON.parse(body) as Clock)]));
  return summaries.map((summary) => {
    const pause = pauses.get(summary.id);
    const { ground = '', from = '', expectedWorkingDays = 0 } = pause ?? {};
    return { ...summary, paused: pause === undefined ? null : { ground, from, expectedWorkingDays } };
  });
};
