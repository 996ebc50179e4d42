import { findingOf } from '../lint/finding.ts';
import type { Finding } from '../lint/finding.ts';
import { readDiagram, readProcess } from '../lint/input/read-input.ts';
import type { Report } from '../lint/input/read-input.ts';
import type { FlowFile } from '../release.ts';
import { layOut } from './lay-out.ts';

/** A diagram as it comes in, and what is to be said of it. */
export type ImportedDiagram = { readonly content: string; readonly findings: readonly Finding[] };

/**
 * Takes a diagram in: judged by the rules about files (size, entities, ids, references, several processes, foreign settings),
 * and laid out where nothing of it is drawn. What cannot be read comes back as it was, with the finding that says why.
 * Pure; the same for page, API and command.
 */
export const importDiagram = async (diagram: FlowFile): Promise<ImportedDiagram> => {
  const findings: Finding[] = [];
  const report: Report = (rule, hits) => findings.push(...hits.map((hit) => findingOf(rule, diagram.name, hit)));
  const definitions = await readDiagram(diagram, report);
  const process = definitions === undefined ? undefined : readProcess(definitions, report);
  if (process === undefined) return { content: diagram.content, findings };
  return { content: await layOut(diagram.content), findings };
};
