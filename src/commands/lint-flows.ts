import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDictionary } from '../diagram/dictionary/dictionary.ts';
import type { Finding } from '../diagram/lint/finding.ts';
import { bars, lintFlow } from '../diagram/lint/lint-flow.ts';
import { bureauWorld } from '../diagram/lint/world.ts';
import { parseCatalogue } from '../domain/catalogue/parse-catalogue.ts';
import { readCatalogueFiles, readFlowFiles } from '../usecases/release/read-files.ts';
import { explain } from './explain.ts';
import { linesOf } from './lines-of-finding.ts';

const processes = join(import.meta.dirname, '../../processes');

/** `npm run lint:flows [-- <flow> …]`: what the rules find in processes/, or in the flows that are named. */
const lintFlows = async (names: readonly string[]): Promise<number> => {
  const files = await readFlowFiles(processes);
  const catalogue = parseCatalogue(await readCatalogueFiles(join(processes, 'catalogue')));
  const diagrams = files.filter((file) => file.name.endsWith('.bpmn'));
  const unknown = names.filter((name) => !diagrams.some((file) => file.name === `${name}.bpmn`));
  if (unknown.length > 0) {
    console.error(`没有流程 ${unknown.join('、')} · no flow ${unknown.join(', ')} in processes/`);
    return 2;
  }
  const chosen = diagrams.filter((file) => names.length === 0 || names.includes(file.name.replace('.bpmn', '')));
  const dictionary = parseDictionary(await readFile(join(processes, 'shared/dictionary.json'), 'utf8'));
  const world = bureauWorld(catalogue.items.values(), dictionary);
  const findings: Finding[] = [];
  for (const diagram of chosen) findings.push(...(await lintFlow({ diagram, library: files, world })));
  for (const finding of findings) for (const line of linesOf(finding)) console.log(line);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const [flows, warnings] = [chosen.length, findings.length - errors];
  console.log(
    `${flows} 个流程，${errors} 个错误，${warnings} 个提醒 · ${flows} flows, ${errors} errors, ${warnings} warnings`,
  );
  return bars(findings) ? 1 : 0;
};

lintFlows(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(explain(error));
    process.exitCode = 2;
  },
);
