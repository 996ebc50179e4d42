import { describe, expect, it } from 'vitest';
import { formOutcomes } from '../../src/diagram/forms/form-outcomes.ts';
import { flowPaths } from '../processes/paths/index.ts';
import { flows, forms, items, walkPath } from './load-processes.ts';

describe.each([...flows])('the paths of %s', (processId, flow) => {
  const paths = flowPaths[processId] ?? [];

  it.each(paths.map((path) => [path.name, path] as const))('%s: reaches its end and state', (_, path) => {
    const walk = walkPath(flow, path);
    const states = walk.nodes.flatMap((id) => flow.services.find((one) => one.id === id)?.headers['status'] ?? []);
    expect({ ends: walk.ends, status: states.at(-1) }).toEqual({ ends: [path.end], status: path.status });
  });

  it('have names of their own', () => {
    expect(new Set(paths.map((path) => path.name)).size).toBe(paths.length);
  });

  it('take items that this flow carries', () => {
    const own = new Set(items.filter((item) => item.process === processId).map((item) => item.code));
    expect(paths.filter((path) => !own.has(path.item)).map((path) => path.item)).toEqual([]);
  });

  it('cover every edge and every place', () => {
    const walks = paths.map((path) => walkPath(flow, path));
    const edges = new Set(walks.flatMap((walk) => walk.edges));
    const nodes = new Set(walks.flatMap((walk) => walk.nodes));
    expect(flow.edges.filter((edge) => !edges.has(edge.id)).map((edge) => edge.id)).toEqual([]);
    const places = flow.nodes.filter((node) => node.bpmnType !== 'bpmn:TextAnnotation');
    expect(places.filter((node) => !nodes.has(node.id)).map((node) => node.id)).toEqual([]);
  });

  it('cover every outcome of every step, by person, clock and applicant', () => {
    const chosen = new Set(paths.flatMap((path) => path.choices.map(([step, outcome]) => `${step} ${outcome}`)));
    const possible = flow.steps.flatMap((step) => [
      ...formOutcomes(forms.get(step.formId)!).map(({ outcome }) => `${step.id} ${outcome}`),
      ...step.clockOutcomes.map((outcome) => `${step.id} clock:${outcome}`),
      ...(step.mayWithdraw ? [`${step.id} withdraw`] : []),
    ]);
    expect(possible.filter((one) => !chosen.has(one))).toEqual([]);
  });
});
