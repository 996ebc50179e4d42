import { children, flowElements, processOf, readBpmn } from '../element.ts';
import type { Element } from '../element.ts';
import type { FlowFile } from '../release.ts';
import { zeebeFindings } from './external/zeebe-findings.ts';
import { findingOf, words } from './finding.ts';
import type { Finding, Hit } from './finding.ts';
import { checkDuplicateIds, fileDuplicateId } from './input/file-duplicate-id.ts';
import { checkForeign, fileForeignExtension } from './input/file-foreign-extension.ts';
import { checkLayout, fileNoLayout } from './input/file-no-layout.ts';
import { checkIds, checkIllegalIds, filePlainId } from './input/file-plain-id.ts';
import { checkProcesses, fileProcesses } from './input/file-processes.ts';
import { fileProblem } from './input/file-problem.ts';
import type { InputRule } from './input/file-problem.ts';
import { fileTooLarge, mostElements } from './input/file-too-large.ts';
import { fileUnreadable } from './input/file-unreadable.ts';
import { lineOf } from './input/warnings.ts';
import { checkWarnings, fileUnresolved } from './input/file-unresolved.ts';
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

type Report = (rule: InputRule, hits: readonly Hit[]) => void;

const tooMany = (count: number): Hit[] =>
  count <= mostElements
    ? []
    : [
        {
          message: words(
            `流程有 ${count} 个元素，上限 ${mostElements} 个`,
            `The flow has ${count} elements, at most ${mostElements}`,
          ),
        },
      ];

/** Reads the diagram; undefined where parts were lost, so that what follows would be judged wrongly. */
const readDiagram = async (diagram: FlowFile, report: Report): Promise<Element | undefined> => {
  const problems = fileProblem(diagram);
  for (const { rule, hit } of problems) report(rule, [hit]);
  if (problems.length > 0) return undefined;
  try {
    const { definitions, warnings } = await readBpmn(diagram.content);
    const [twice, illegal] = [checkDuplicateIds(warnings), checkIllegalIds(warnings)];
    const lost = illegal.length > 0 ? [] : checkWarnings(warnings);
    report(fileDuplicateId, twice);
    report(filePlainId, illegal);
    report(fileUnresolved, lost);
    return twice.length + illegal.length + lost.length > 0 ? undefined : definitions;
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    const [duplicates, illegal] = [checkDuplicateIds([detail]), checkIllegalIds([detail])];
    report(fileDuplicateId, duplicates);
    report(filePlainId, illegal);
    if (duplicates.length + illegal.length === 0)
      report(fileUnreadable, [
        { place: lineOf(detail), message: words(`无法读取：${detail}`, `This cannot be read: ${detail}`) },
      ]);
    return undefined;
  }
};

const readProcess = (definitions: Element, report: Report): Element | undefined => {
  const hits = checkProcesses(definitions);
  report(fileProcesses, hits);
  if (children(definitions, 'rootElements').filter((one) => one.$type === 'bpmn:Process').length !== 1)
    return undefined;
  const process = processOf(definitions);
  const elements = flowElements(process);
  const crowded = tooMany(elements.length);
  report(fileTooLarge, crowded);
  if (crowded.length > 0) return undefined;
  report(fileNoLayout, checkLayout(definitions, elements));
  report(fileForeignExtension, checkForeign(process, elements));
  report(filePlainId, checkIds(process, elements));
  return process;
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
