import { undecided } from '../../../src/domain/case.ts';
import type { CaseStatus } from '../../../src/domain/case.ts';
import type { Person, TaskPage } from '../../shared/api/types.ts';

export type CaseVerb = 'take-back' | 'suspend' | 'resume' | 'extend' | 'terminate';

/** What this person may do to the case now; the server has the last word. */
export const verbsFor = ({ case: subject, mayTakeBack }: TaskPage, person: Person | null | undefined): CaseVerb[] => {
  const may = (permission: string): boolean => person?.permissions.includes(permission) === true;
  const open = undecided.has(subject.status as CaseStatus);
  const clock = subject.clocks.findLast(
    ({ kind, state }) => ['review', 'initial-review'].includes(kind) && ['running', 'paused'].includes(state),
  );
  const verbs: [CaseVerb, boolean][] = [
    ['take-back', mayTakeBack],
    ['suspend', may('clock.pause') && clock?.state === 'running'],
    ['resume', may('clock.pause') && clock?.state === 'paused'],
    ['extend', may('clock.extend') && clock?.kind === 'review' && clock.extension === null],
    ['terminate', may('case.terminate') && open],
  ];
  return verbs.filter(([, shown]) => shown).map(([verb]) => verb);
};
