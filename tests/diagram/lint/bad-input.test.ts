import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlOf } from './flow-builder.ts';
import { lawful } from './lawful-flow.ts';
import { lint } from './lint.ts';

const text = xmlOf(lawful);

describe('a damaged diagram', () => {
  it('is a finding, never an exception', async () => {
    const places = fc.integer({ min: 0, max: text.indexOf('<bpmndi:BPMNDiagram') });
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.integer({ min: 1, max: 400 }),
        fc.string({ maxLength: 5 }),
        async (at, length, put) => {
          const findings = await lint({ flow: text.slice(0, at) + put + text.slice(at + length), files: [] });
          for (const { rule, message, page } of findings)
            expect([rule !== '', message.zh !== '', page.startsWith('docs/lint/')]).toEqual([true, true, true]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    ['a name of every object as an id', text.replaceAll('publish', 'constructor')],
    [
      'a loop of nothing but gateways',
      text.replace(
        '</process>',
        '<exclusiveGateway id="a" /><sequenceFlow id="b" sourceRef="a" targetRef="a" /></process>',
      ),
    ],
    [
      'a subprocess in itself by its edges',
      text.replace(
        '</process>',
        '<subProcess id="s"><startEvent id="s1" /><sequenceFlow id="s2" sourceRef="s1" targetRef="s" /></subProcess></process>',
      ),
    ],
    ['an element outside of every process', text.replace('</definitions>', '<task id="alone" /></definitions>')],
  ])('is judged: %s', async (_, flow) => {
    const findings = await lint({ flow, files: [] });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter((finding) => finding.message.en.startsWith('This cannot be checked'))).toEqual([]);
  });
});

describe('src/diagram', () => {
  it('imports nothing that a browser does not have', () => {
    const folder = new URL('../../../src/diagram/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const wrong = sources.filter((name) =>
      /from 'node:|import\('node:/.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(sources.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });
});
