import type { FlowFile } from '../release.ts';
import { zeebeFindings } from './external/zeebe-findings.ts';
import { findingOf, words } from './finding.ts';
import type { Finding } from './finding.ts';
import { fileUnreadable } from './input/file-unreadable.ts';
import { readDiagram, readProcess } from './input/read-input.ts';
import type { Report } from './input/read-input.ts';
import { buildModel } from './model/build-model.ts';
import type { LintModel, LintWorld } from './model/model.ts';
import { readLibrary } from './model/read-library.ts';
import type { LibraryEntry } from './model/read-library.ts';
import { rules } from './rules.ts';

export type LintInput = {
  readonly diagram: FlowFile;
  /** Forms and decisions that the diagram may use, and the other diagrams; what it does not use is not judged. */
  readonly library: readonly FlowFile[];
  readonly world: LintWorld;
};

const usedProblems = (model: LintModel, library: readonly LibraryEntry[], report: Report): void => {
  const used = new Set([
    model.flow.startFormId,
    ...model.flow.steps.map((step) => step.formId),
    ...model.flow.decisions.map((call) => call.decisionId),
  ]);
  for (const { file, found } of library)
    if (used.has(file.replace(/\.(form|dmn)$/, ''))) for (const { rule, hit } of found) report(rule, [hit]);
};

const order = (a: Finding, b: Finding): number => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1);

/**
 * Everything the rules find in a flow: its diagram, and the forms and decisions it uses. Errors first. Never throws: what
 * cannot be read is a finding. Pure; the same for page, gate and command.
 */
export const lintFlow = async ({ diagram, library, world }: LintInput): Promise<Finding[]> => {
  const findings: Finding[] = [];
  const report: Report = (rule, hits) => findings.push(...hits.map((hit) => findingOf(rule, diagram.name, hit)));
  try {
    const definitions = await readDiagram(diagram, report);
    const process = definitions === undefined ? undefined : readProcess(definitions, report);
    if (definitions === undefined || process === undefined) return findings;
    const entries = await readLibrary(library.filter((file) => !file.name.endsWith('.bpmn')));
    const others = library.filter((file) => file.name.endsWith('.bpmn') && file.name !== diagram.name);
    const model = buildModel(
      definitions,
      process,
      entries,
      world,
      others.map((file) => file.content),
    );
    usedProblems(model, entries, report);
    findings.push(...zeebeFindings(definitions, diagram.name));
    for (const rule of rules) findings.push(...rule.check(model).map((hit) => findingOf(rule, diagram.name, hit)));
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
    report(fileUnreadable, [{ message: words(`无法检查：${detail}`, `This cannot be checked: ${detail}`) }]);
  }
  return findings.sort(order);
};

/** Whether a release must wait for these findings. */
export const bars = (findings: readonly Finding[]): boolean => findings.some((one) => one.severity === 'error');
