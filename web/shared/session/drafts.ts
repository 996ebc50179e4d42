import type { Task } from '../api/types.ts';

const prefix = 'oneseal.draft.';

/** The name under which a step's form is kept: its job changes when its case is seated anew. */
export const taskDraft = ({ caseId, elementId }: Pick<Task, 'caseId' | 'elementId'>): string =>
  `step-${caseId}-${elementId}`;

/** What somebody has entered and not sent yet; lives as long as the browser's tab, and never longer than the session. */
export const readDraft = <T>(userId: string, name: string): T | undefined => {
  const text = sessionStorage.getItem(`${prefix}${userId}.${name}`);
  return text === null ? undefined : (JSON.parse(text) as T);
};

export const keepDraft = (userId: string, name: string, value: unknown): void => {
  try {
    sessionStorage.setItem(`${prefix}${userId}.${name}`, JSON.stringify(value));
  } catch {
    // A full store costs the copy, not what stands on the page.
  }
};

export const dropDraft = (userId: string, name: string): void =>
  sessionStorage.removeItem(`${prefix}${userId}.${name}`);

export const forgetDrafts = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
};
