import { maskText } from '../../domain/masking.ts';

/** What binds an instance to its case and an answer to its act. */
const binding: ReadonlySet<string> = new Set(['caseId', 'runId', 'actId', 'itemCode', 'applicant']);

/** Whether a person may change a variable of this name. */
export const isEditable = (name: string): boolean => !binding.has(name);

/** Whether a value holds what must not stand in a process variable (LAW-31). */
export const holdsPersonalData = (json: string): boolean => maskText(json) !== json;
