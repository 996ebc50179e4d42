import type { TaskPage } from '../api/types.ts';

/** What a step's form begins with: the outcome where there is no choice. */
export const firstValues = ({ outcomes }: Pick<TaskPage, 'outcomes'>): Record<string, unknown> =>
  outcomes.length === 1 ? { outcome: outcomes[0]!.outcome } : {};
