import type { Dictionary } from '../../src/diagram/dictionary/dictionary.ts';
import type { Finding } from '../../src/diagram/lint/finding.ts';
import type { ItemFacts } from '../../src/diagram/lint/model/model.ts';
import type { FlowFile } from '../../src/diagram/release.ts';

/** What the page tells the worker: first what drafts are judged among, then a draft each time it has changed. */
export type LintOrder =
  | { kind: 'library'; files: readonly FlowFile[]; items: readonly ItemFacts[]; dictionary: Dictionary }
  | { kind: 'draft'; turn: number; diagram: string; own: readonly FlowFile[] };

/** What comes back of the draft of that turn. */
export interface LintAnswer {
  turn: number;
  findings: Finding[];
  /** How long the rules took, ms. */
  ms: number;
}
