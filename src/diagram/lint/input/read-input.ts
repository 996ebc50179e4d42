import { children, flowElements, processOf, readBpmn } from '../../element.ts';
import type { Element } from '../../element.ts';
import type { FlowFile } from '../../release.ts';
import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import { checkDuplicateIds, fileDuplicateId } from './file-duplicate-id.ts';
import { checkForeign, fileForeignExtension } from './file-foreign-extension.ts';
import { checkLayout, fileNoLayout } from './file-no-layout.ts';
import { checkIds, checkIllegalIds, filePlainId } from './file-plain-id.ts';
import { fileProblem } from './file-problem.ts';
import type { InputRule } from './input-rule.ts';
import { checkProcesses, fileProcesses } from './file-processes.ts';
import { fileTooLarge, mostElements } from './file-too-large.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { lostParts } from './lost-parts.ts';
import { lineOf } from './warnings.ts';

export type Report = (rule: InputRule, hits: readonly Hit[]) => void;

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
export const readDiagram = async (diagram: FlowFile, report: Report): Promise<Element | undefined> => {
  const problems = fileProblem(diagram);
  for (const { rule, hit } of problems) report(rule, [hit]);
  if (problems.length > 0) return undefined;
  try {
    const { definitions, warnings } = await readBpmn(diagram.content);
    const lost = lostParts(warnings);
    for (const { rule, hit } of lost) report(rule, [hit]);
    return lost.length > 0 ? undefined : definitions;
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

/** The one process of a diagram that was read; undefined where there is none, or too much of it. */
export const readProcess = (definitions: Element, report: Report): Element | undefined => {
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
