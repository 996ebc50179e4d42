import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { bpmnRules, zeebeRules } from '../../src/diagram/lint/external/external-rules.ts';
import { lintFlow } from '../../src/diagram/lint/lint-flow.ts';
import { bureauWorld } from '../../src/diagram/lint/world.ts';
import { readCatalogueFiles } from '../../src/usecases/release/read-files.ts';
import { parseCatalogue } from '../../src/domain/catalogue/parse-catalogue.ts';
import { diagrams, dictionary, files } from './load-processes.ts';

const catalogue = parseCatalogue(
  await readCatalogueFiles(new URL('../../processes/catalogue/', import.meta.url).pathname),
);
const world = bureauWorld(catalogue.items.values(), dictionary);
const library = files.filter((file) => /\.(bpmn|form|dmn)$/.test(file.name));

describe('the rules find nothing in', () => {
  it.each(diagrams.map((file) => [file.name, file] as const))('%s', async (_, diagram) => {
    expect(await lintFlow({ diagram, library, world })).toEqual([]);
  });
});

describe('the rules of bpmnlint', () => {
  const load = createRequire(import.meta.url);
  type Rules = Record<string, string | [string, unknown]>;
  const severities = (rules: Rules, left: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      Object.entries(rules)
        .map(([name, value]) => [name.replace('bpmnlint/', ''), Array.isArray(value) ? value[0] : value] as const)
        .filter(([name]) => !left.includes(name))
        .map(([name, severity]) => [name, severity === 'warn' ? 'warning' : severity]),
    );
  const own = (rules: typeof zeebeRules): Record<string, string> =>
    Object.fromEntries(rules.map((rule) => [rule.id, rule.severity]));

  it('are those for Zeebe 8.5; FEEL has a rule of ours', () => {
    const { configs } = load('bpmnlint-plugin-camunda-compat') as { configs: Record<string, { rules: Rules }> };
    expect(own(zeebeRules)).toEqual(severities(configs['camunda-cloud-8-5']!.rules, ['feel']));
  });

  it('are the recommended ones; start events and links are among the others, drawings have a rule of ours', () => {
    const { rules } = load('bpmnlint/config/recommended.js') as { rules: Rules };
    expect(own(bpmnRules)).toEqual(severities(rules, ['no-bpmndi', 'start-event-required', 'link-event']));
  });
});
