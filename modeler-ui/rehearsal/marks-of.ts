import type { Rehearsal } from './use-rehearsal.ts';

export type Tokens = Pick<Rehearsal, 'elements' | 'taken' | 'steps' | 'incidents'>;
export type Mark = 'token-passed' | 'token-here' | 'token-stuck';

/** What stands at each element: the quick news of jobs before the slower ones of tokens. */
export const marksOf = ({ elements, taken, steps, incidents }: Tokens): Map<string, Mark> => {
  const found = new Map<string, Mark>();
  for (const id of taken) found.set(id, 'token-passed');
  for (const { elementId, active } of elements) found.set(elementId, active > 0 ? 'token-here' : 'token-passed');
  for (const { elementId } of steps) found.set(elementId, 'token-here');
  for (const { elementId } of incidents) found.set(elementId, 'token-stuck');
  return found;
};
