import type { Hit, Severity, Words } from './finding.ts';
import type { LintModel } from './model/model.ts';

/** One rule over a flow with its forms and decisions. `reason` says why it is there: a rule of law or of the engine. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  readonly reason: Words;
  readonly check: (model: LintModel) => Hit[];
};
