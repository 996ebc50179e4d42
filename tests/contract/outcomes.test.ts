import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/diagram/flow.ts';
import { formFields, formOutcomes } from '../../src/diagram/forms/form-outcomes.ts';
import { leaving, nodeById, reachableFrom, startOf } from '../../src/diagram/graph.ts';
import { flows, forms } from './load-processes.ts';

const possible = (step: Step): string[] => [
  ...formOutcomes(forms.get(step.formId)!).map(({ outcome }) => outcome),
  ...step.clockOutcomes,
  ...(step.mayWithdraw ? ['withdraw'] : []),
];

describe.each([...flows])('outcomes in %s', (_, flow) => {
  it('come from the first field of every form', () => {
    for (const step of flow.steps) expect(formFields(forms.get(step.formId)!)[0]?.key).toBe('outcome');
  });

  it('that a gateway names can happen', () => {
    const wrong = flow.steps.flatMap((step) =>
      step.outcomes
        .filter(({ outcome }) => !possible(step).includes(outcome))
        .map(({ outcome }) => `${step.id} ${outcome}`),
    );
    expect(wrong).toEqual([]);
  });

  it('that can happen have a way: named, or together by the default', () => {
    for (const step of flow.steps) {
      const named = step.outcomes.map(({ outcome }) => outcome);
      const rest = possible(step).filter((outcome) => !named.includes(outcome));
      expect({ step: step.id, way: step.otherwise, rest: rest.length > 0 }).toEqual({
        step: step.id,
        way: expect.any(String),
        rest: true,
      });
    }
  });

  it('of a withdrawal, a lapse or a refusal of acceptance are always named', () => {
    for (const step of flow.steps) {
      const named = step.outcomes.map(({ outcome }) => outcome);
      const strict = possible(step).filter((one) =>
        ['withdraw', 'lapse', 'reject-acceptance', 'one-time-notice'].includes(one),
      );
      expect({ step: step.id, named }).toEqual({ step: step.id, named: expect.arrayContaining(strict) });
    }
  });

  it('grant nothing by default: where a person decides, the grant is named', () => {
    for (const step of flow.steps.filter((one) => possible(one).includes('grant'))) {
      expect(step.outcomes.map(({ outcome }) => outcome)).toContain('grant');
    }
  });

  it('that the applicant may choose are in the form', () => {
    const wrong = flow.steps.filter((step) => !step.applicantMay.every((outcome) => possible(step).includes(outcome)));
    expect(wrong).toEqual([]);
  });

  it('meet a gateway with a default and a condition on every other branch', () => {
    for (const gateway of flow.nodes.filter((node) => node.kind === 'exclusive')) {
      const branches = leaving(flow, gateway.id);
      if (branches.length < 2) continue;
      expect(branches.filter((edge) => edge.isDefault && edge.condition === null)).toHaveLength(1);
      expect(branches.filter((edge) => !edge.isDefault && edge.condition !== null)).toHaveLength(branches.length - 1);
    }
  });

  it('lead to an end: every place can be reached and left', () => {
    const fromStart = reachableFrom(flow, startOf(flow).id);
    const places = flow.nodes.filter((node) => node.bpmnType !== 'bpmn:TextAnnotation');
    expect(places.filter((node) => !fromStart.has(node.id))).toEqual([]);
    for (const node of places) {
      const ends = [...reachableFrom(flow, node.id)]
        .map((id) => nodeById(flow, id))
        .filter((one) => one.kind === 'end');
      expect(ends.some((one) => one.parent === null)).toBe(true);
    }
  });
});
