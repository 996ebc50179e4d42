import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compatibleMessages, compatibleVariables } from '../../../src/diagram/compatibility/compatibility.ts';
import { movableCases } from '../../../src/diagram/compatibility/not-movable.ts';
import { processIdRule } from '../../../src/diagram/compatibility/process-id.ts';
import { bpmnRules, zeebeRules } from '../../../src/diagram/lint/external/external-rules.ts';
import { inputRules, rules } from '../../../src/diagram/lint/rules.ts';

const folder = new URL('../../../docs/lint/', import.meta.url);
const page = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const own = [...inputRules, ...rules, compatibleVariables, compatibleMessages, processIdRule, movableCases];

describe('the pages of the rules', () => {
  it('are one for each rule, two for the rules of others, and the list', () => {
    const names = [...own.map((rule) => rule.id), 'zeebe', 'bpmn', 'README'].map((id) => `${id}.md`);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  it.each(own.map((rule) => [rule.id, rule] as const))('%s: says what, why, wrong and right', (id, { reason }) => {
    const text = page(`${id}.md`);
    const parts = ['## 检查什么', '## 为什么', '## 错误', '## 正确', reason.zh, reason.en];
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
    expect(page('README.md')).toContain(`[${id}](${id}.md)`);
  });

  it('name every rule of bpmnlint', () => {
    expect(zeebeRules.filter((rule) => !page('zeebe.md').includes(`zeebe/${rule.id} `))).toEqual([]);
    expect(bpmnRules.filter((rule) => !page('bpmn.md').includes(`bpmn/${rule.id} `))).toEqual([]);
  });
});
