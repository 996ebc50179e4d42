import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseDictionary } from '../../src/diagram/dictionary/dictionary.ts';
import type { Flow } from '../../src/diagram/flow.ts';
import { parseForm } from '../../src/diagram/forms/form-schema.ts';
import type { FormSchema } from '../../src/diagram/forms/form-schema.ts';
import { evaluateDecision, readDecisions } from '../../src/diagram/read-decisions.ts';
import type { DecisionTable } from '../../src/diagram/read-decisions.ts';
import { readFlow } from '../../src/diagram/read-flow.ts';
import type { FlowFile } from '../../src/diagram/release.ts';
import { walkFlow } from '../../src/diagram/walk-flow.ts';
import type { Walk } from '../../src/diagram/walk-flow.ts';
import type { FlowPath } from '../processes/paths/path.ts';

const root = new URL('../../processes/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Folders of processes/ that hold a diagram, and the shared one. */
export const folders = readdirSync(root).filter((name) => name !== 'catalogue');
export const flowFolders = folders.filter((name) => name !== 'shared');

/** A file with its path below processes/. */
export type ProcessFile = FlowFile & { readonly path: string };

export const files: readonly ProcessFile[] = folders.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root)).map((name) => ({
    name,
    path: `${folder}/${name}`,
    content: text(`${folder}/${name}`),
  })),
);

export const diagrams = files.filter((file) => file.name.endsWith('.bpmn'));
export const flows: ReadonlyMap<string, Flow> = new Map(
  await Promise.all(
    diagrams.map(async (file) => {
      const flow = await readFlow(file.content);
      return [flow.processId, flow] as const;
    }),
  ),
);
export const forms: ReadonlyMap<string, FormSchema> = new Map(
  files
    .filter((file) => file.name.endsWith('.form'))
    .map((file) => [file.name.replace('.form', ''), parseForm(file.content)]),
);
export const decisions: ReadonlyMap<string, DecisionTable> = new Map(
  (await Promise.all(files.filter((file) => file.name.endsWith('.dmn')).map((file) => readDecisions(file.content))))
    .flat()
    .map((table) => [table.id, table]),
);

export const dictionary = parseDictionary(text('shared/dictionary.json'));

type Item = {
  readonly code: string;
  readonly process: string;
  readonly site_inspection: string;
  readonly expert_review: string;
  readonly hearing: string;
  readonly fee: string;
};
export const items: readonly Item[] = parse(text('catalogue/items.csv'), { columns: true });

/** The start variables of a case of an item, as contracted with every flow. */
export const startVariables = (code: string): Record<string, unknown> => {
  const item = items.find((one) => one.code === code);
  if (item === undefined) throw new Error(`Expected the item ${code} in the catalogue, but it is not there`);
  return {
    caseId: 'case',
    runId: 'run',
    itemCode: code,
    applicant: 'applicant',
    siteInspection: item.site_inspection,
    expertReview: item.expert_review,
    hearing: item.hearing,
    feeCode: item.fee,
    undertaking: false,
    channel: 'web',
  };
};

/** Follows a path through its diagram. */
export const walkPath = (flow: Flow, path: Pick<FlowPath, 'item' | 'variables' | 'choices' | 'results'>): Walk =>
  walkFlow(flow, {
    variables: { ...startVariables(path.item), ...path.variables },
    choices: path.choices.map(([step, outcome]) => [step, outcome.replace('clock:', '')]),
    results: path.results ?? {},
    decide: (id, variables) => evaluateDecision(decisions.get(id)!, variables),
  });
