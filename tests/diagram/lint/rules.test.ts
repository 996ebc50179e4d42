import { describe, expect, it } from 'vitest';
import { inputRules, rules } from '../../../src/diagram/lint/rules.ts';
import { content } from './fixtures/content.ts';
import { input } from './fixtures/input.ts';
import { law } from './fixtures/law.ts';
import { moving } from './fixtures/moving.ts';
import { references } from './fixtures/references.ts';
import { ways } from './fixtures/ways.ts';
import { lawful } from './lawful-flow.ts';
import { item, lint } from './lint.ts';

const all = { ...references, ...ways, ...law, ...moving, ...content, ...input };

describe('the rules', () => {
  it('have an id of their own, and fixtures', () => {
    const ids = [...inputRules, ...rules].map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(all).sort()).toEqual(ids.sort());
  });

  it('find nothing in a lawful flow', async () => {
    expect(await lint({ flow: lawful, world: { items: [item()] } })).toEqual([]);
  });
});

describe.each(Object.entries(all))('%s', (id, { valid, invalid }) => {
  it.each(Object.entries(valid))('lets pass: %s', async (_, fixture) => {
    expect((await lint(fixture)).filter((finding) => finding.rule === id)).toEqual([]);
  });

  it('has something to find', () => {
    expect([Object.keys(valid).length > 0, Object.keys(invalid).length > 0]).toEqual([true, true]);
  });

  it.each(Object.entries(invalid))('finds: %s', async (_, { at, ...fixture }) => {
    const findings = (await lint(fixture)).filter((finding) => finding.rule === id);
    expect(findings.map((finding) => finding.element).sort()).toEqual([...at].sort());
    for (const { message, reason, page, file } of findings) {
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect([message.en !== '', reason.zh !== '', reason.en !== '', file !== '']).toEqual([true, true, true, true]);
      expect(page).toBe(`docs/lint/${id}.md`);
    }
  });
});
