import { administrationErrors } from './errors/administration.ts';
import { flowErrors } from './errors/flows.ts';
import { moveErrors } from './errors/moves.ts';
import { inWords } from './errors/in-words.ts';
import { hallErrors } from './errors/hall.ts';
import { requestsErrors } from './errors/requests.ts';
import { ballotErrors } from './errors/ballots.ts';
import { inspectionErrors } from './errors/inspections.ts';
import { casesErrors } from './errors/cases.ts';
import { outsideErrors } from './errors/outside.ts';
import { deskErrors } from './errors/desk.ts';
import { documentsErrors } from './errors/documents.ts';
import { operationErrors } from './errors/operation.ts';
import { peopleErrors } from './errors/people.ts';
import { paperErrors } from './errors/papers.ts';
import { releaseErrors } from './errors/releases.ts';
import { rehearsalErrors } from './errors/rehearsals.ts';
import { ruleErrors } from './errors/rules.ts';
import { windowErrors } from './errors/window.ts';

/**
 * Every error that a person can meet: code → [HTTP status, 中文, English].
 * Texts say what was expected, what came and what to do; `{name}` is filled from the parameters.
 */
export const errorTable = {
  ...requestsErrors,
  ...casesErrors,
  ...deskErrors,
  ...ballotErrors,
  ...inspectionErrors,
  ...outsideErrors,
  ...documentsErrors,
  ...operationErrors,
  ...paperErrors,
  ...hallErrors,
  ...windowErrors,
  ...flowErrors,
  ...releaseErrors,
  ...rehearsalErrors,
  ...moveErrors,
  ...administrationErrors,
  ...ruleErrors,
  ...peopleErrors,
} as const satisfies Record<string, readonly [number, string, string]>;

export type ErrorCode = keyof typeof errorTable;
type Params = Record<string, string | number>;

const fill = (text: string, params: Params, show: (value: string) => string = String): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? show(String(params[name])) : whole));

/** An expected failure with a stable code, an HTTP status and a message in Chinese and English. */
export class BureauError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly params: Params;
  readonly field: string | undefined;

  constructor(code: ErrorCode, params: Params = {}, field?: string) {
    super(fill(errorTable[code][2], params));
    this.name = 'BureauError';
    this.code = code;
    this.status = errorTable[code][0];
    this.params = params;
    this.field = field;
  }

  /** The shape every door answers with. */
  toJSON(): { code: ErrorCode; message: { zh: string; en: string }; field?: string; params: Params } {
    const [, zh, en] = errorTable[this.code];
    return {
      code: this.code,
      message: { zh: fill(zh, this.params, inWords.zh), en: fill(en, this.params, inWords.en) },
      ...(this.field === undefined ? {} : { field: this.field }),
      params: this.params,
    };
  }
}
