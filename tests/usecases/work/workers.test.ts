import { readFileSync, readdirSync } from 'node:fs';
import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import type { Verb } from '../../../src/usecases/work/verb.ts';

const root = new URL('../../../', import.meta.url);
const jobTypes = [
  'archive',
  'check-credit',
  'check-name',
  'collect-fee',
  'deliver',
  'file-seal-carving',
  'hand-over-to-supervision',
  'hand-over-to-tax',
  'hand-over-to-upper',
  'issue-certificate',
  'make-document',
  'notify',
  'number-case',
  'publish',
  'resume-clock',
  'revoke-certificate',
  'seal-document',
  'set-case-status',
  'start-clock',
  'stop-clock',
  'suspend-clock',
];

const loadVerb = async (type: string): Promise<Verb> =>
  ((await import(new URL(`workers/${type}.ts`, root).href)) as { default: Verb }).default;

/** Job type and headers of every service task of a diagram. */
const serviceTasks = (file: string): { id: string; type: string; headers: Record<string, string> }[] =>
  [
    ...readFileSync(new URL(file, root), 'utf8').matchAll(
      /<bpmn:serviceTask id="([^"]+)"[\s\S]*?<\/bpmn:serviceTask>/gu,
    ),
  ].map(([text, id = '']) => ({
    id,
    type: /zeebe:taskDefinition type="([^"]+)"/u.exec(text)?.[1] ?? '',
    headers: Object.fromEntries(
      [...text.matchAll(/<zeebe:header key="([^"]+)" value="([^"]*)"/gu)].map(([, key, value]) => [key!, value!]),
    ),
  }));

const diagrams = readdirSync(new URL('processes/', root)).flatMap((folder) =>
  folder.includes('.') || ['shared', 'catalogue'].includes(folder)
    ? []
    : readdirSync(new URL(`processes/${folder}/`, root))
        .filter((name) => name.endsWith('.bpmn'))
        .map((name) => `processes/${folder}/${name}`),
);

describe('workers', () => {
  it('has one file for each job type of the contract, and no other', () => {
    const files = readdirSync(new URL('workers/', root)).filter((name) => name.endsWith('.ts'));
    expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(jobTypes);
  });

  it.each(jobTypes)('%s gives a verb', async (type) => {
    const verb = await loadVerb(type);
    expect(typeof verb.commit).toBe('function');
    expect(Check(verb.headers, 'a text')).toBe(false);
  });

  it.each(diagrams)('%s asks only for what its workers understand', async (diagram) => {
    const tasks = serviceTasks(diagram);
    expect(tasks.length).toBeGreaterThan(10);
    const refused = [];
    for (const { id, type, headers } of tasks)
      if (!jobTypes.includes(type) || !Check((await loadVerb(type)).headers, headers))
        refused.push({ id, type, headers });
    expect(refused).toEqual([]);
  });

  it.each([
    ['start-clock', { clock: 'lunch' }],
    ['start-clock', { clock: 'review', task: '<script>' }],
    ['suspend-clock', { clock: 'review', ground: 'hearing', days: '0' }],
    ['suspend-clock', { clock: 'review', ground: 'hearing' }],
    ['set-case-status', { status: 'happy' }],
    ['make-document', { document: 'poem' }],
    ['make-document', { document: 'certificate' }],
    ['notify', { template: 'advertisement' }],
    ['deliver', {}],
  ])('%s refuses the headers %j', async (type, headers) => {
    expect(Check((await loadVerb(type)).headers, headers)).toBe(false);
  });
});
