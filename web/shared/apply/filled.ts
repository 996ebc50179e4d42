import type { Guide } from '../api/types.ts';

/** What an applicant has entered so far. */
export interface Filled {
  form: Record<string, unknown>;
  /** Answers to the questions that decide which materials are asked for. */
  conditions: Record<string, boolean>;
  /** Uploaded files by the code of their material. */
  files: Record<string, { id: string; name: string }>;
  /** The application's own id: sent twice, it makes one case. */
  requestId: string;
}

type Materials = Guide['materials']['materials'];

export const newRequestId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** An application that begins with what is known. */
export const freshlyFilled = (form: Filled['form']): Filled => ({
  form,
  conditions: {},
  files: {},
  requestId: newRequestId(),
});

/** The questions of a material list, each once. */
export const questionsOf = (materials: Materials): { key: string; text: string }[] => {
  const questions = new Map<string, string>();
  for (const { condition, conditionZh } of materials)
    if (condition !== null && !questions.has(condition)) questions.set(condition, conditionZh ?? condition);
  return [...questions].map(([key, text]) => ({ key, text }));
};

/** The materials that these answers ask for. */
export const askedFor = (materials: Materials, conditions: Filled['conditions']): Materials =>
  materials.filter(({ condition }) => condition === null || conditions[condition] === true);
