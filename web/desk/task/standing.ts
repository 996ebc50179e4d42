import type { Person, TaskPage } from '../../shared/api/types.ts';

/** How a person stands to a task. */
export type Standing = 'mine' | 'free' | 'of-other' | 'not-yours' | 'ended';

export const standingOf = ({ task }: TaskPage, person: Person | null | undefined): Standing => {
  if (task.status !== 'open') return 'ended';
  if (task.assignee?.mine === true) return 'mine';
  if (task.assignee !== null) return 'of-other';
  return person?.roles.includes(task.group) === true ? 'free' : 'not-yours';
};
