import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { diagrams } from './load-processes.ts';

type Reports = Record<string, { id: string; message: string }[]>;
const load = createRequire(import.meta.url);
const { Linter } = load('bpmnlint') as {
  Linter: new (options: unknown) => { lint(root: unknown): Promise<Reports> };
};
const NodeResolver = load('bpmnlint/lib/resolver/node-resolver') as new (options: unknown) => unknown;

const lint = async (xml: string): Promise<string[]> => {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const config = { extends: ['plugin:camunda-compat/camunda-cloud-8-5', 'bpmnlint:recommended'] };
  const reports = await new Linter({ config, resolver: new NodeResolver({ require: load }) }).lint(rootElement);
  const found = Object.entries(reports).flatMap(([rule, list]) =>
    list.map(({ id, message }) => `${rule} ${id}: ${message}`),
  );
  return [...warnings.map(({ message }) => message), ...found];
};

describe('bpmnlint with the rules of Zeebe 8.5', () => {
  it.each(diagrams.map((file) => [file.name, file.content] as const))('finds nothing in %s', async (_, xml) => {
    expect(await lint(xml)).toEqual([]);
  });

  it('finds what Zeebe 8.5 cannot run', async () => {
    const broken = diagrams[0]!.content.replace(/<zeebe:taskDefinition type="number-case" \/>/, '');
    expect((await lint(broken)).join()).toContain('number-case');
  });
});
