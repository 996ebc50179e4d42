import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionIds, formIds, jobTypes } from '../../src/diagram/flow.ts';
import { decisions, diagrams, files, flowFolders, flows, forms } from './load-processes.ts';
import { groups, jobContract, stepHeaders } from '../../src/diagram/job-contract.ts';

const workers = new URL('../../workers/', import.meta.url);

describe('files of processes/', () => {
  it('hold one diagram a folder, named as its process', () => {
    expect(diagrams.map((file) => file.path).sort()).toEqual(flowFolders.map((name) => `${name}/${name}.bpmn`).sort());
    expect([...flows.keys()].sort()).toEqual([...flowFolders].sort());
  });

  it('hold a README for every flow and the shared files', () => {
    const readmes = files.filter((file) => file.name === 'README.md').map((file) => file.path);
    expect(readmes.sort()).toEqual([...flowFolders, 'shared'].map((name) => `${name}/README.md`).sort());
  });

  it('name forms and decisions by their ids, each once in all folders', () => {
    const named = files.filter((file) => /\.(form|dmn)$/.test(file.name)).map((file) => file.name);
    expect(new Set(named).size).toBe(named.length);
    expect([...forms].filter(([name, form]) => form.id !== name)).toEqual([]);
    expect([...decisions.keys()].map((id) => `${id}.dmn`).sort()).toEqual(
      named.filter((name) => name.endsWith('.dmn')).sort(),
    );
  });

  it('are all used by some flow', () => {
    const used = [...flows.values()];
    expect([...new Set(used.flatMap(formIds))].sort()).toEqual([...forms.keys()].sort());
    expect([...new Set(used.flatMap(decisionIds))].sort()).toEqual([...decisions.keys()].sort());
  });
});

describe('job types', () => {
  it('are those of the contract, no more and no fewer', () => {
    expect([...new Set([...flows.values()].flatMap(jobTypes))].sort()).toEqual(Object.keys(jobContract).sort());
  });

  it('have one worker file each', () => {
    const names = readdirSync(workers).filter((name) => name.endsWith('.ts'));
    expect(names.sort()).toEqual(
      Object.keys(jobContract)
        .map((type) => `${type}.ts`)
        .sort(),
    );
  });
});

describe.each([...flows])('%s', (processId, flow) => {
  it('is told step by step in its README', () => {
    const readme = files.find((file) => file.path === `${processId}/README.md`)!.content;
    const told = [...flow.steps.map((step) => step.id), ...jobTypes(flow), ...formIds(flow), ...decisionIds(flow)];
    expect(told.filter((id) => !readme.includes(id))).toEqual([]);
  });

  it('gives every job the headers of its type and maps what it returns', () => {
    const wrong = flow.services.filter(({ type, headers, outputs }) => {
      const contract = jobContract[type]!;
      const expected = { ...contract.headers, ...contract.more?.(headers) };
      const names = Object.keys(expected);
      const sameNames = names.join() === Object.keys(headers).join();
      const returned = outputs.filter(({ source, target }) => source === `=${target}`).map(({ target }) => target);
      return (
        !sameNames ||
        !names.every((name) => expected[name]!.test(headers[name]!)) ||
        returned.join() !== contract.returns.join()
      );
    });
    expect(wrong).toEqual([]);
  });

  it('gives every human step a role, its form, its time and known headers', () => {
    const wrong = flow.steps.filter(
      (step) =>
        !groups.includes(step.group) ||
        step.formId !== step.id ||
        step.workingDays === null ||
        !Object.entries(step.headers).every(([name, value]) => stepHeaders[name]?.test(value)),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the outcome of every step under its own name', () => {
    const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
    expect(flow.steps.filter((step) => step.outcomeVariable !== `${camel(step.id)}Outcome`)).toEqual([]);
  });

  it('refers to steps that exist, from clocks and from separations', () => {
    const ids = new Set(flow.steps.map((step) => step.id));
    const bound = flow.services.flatMap((service) =>
      (service.headers['task'] ?? '').split(',').filter((id) => id !== ''),
    );
    const separated = flow.steps.flatMap((step) => step.separateFrom);
    expect([...bound, ...separated].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('lets nobody decide who accepted', () => {
    const deciders = flow.steps.filter((step) => step.group === 'decider');
    const acceptors = flow.steps.filter((step) => /^(accept|decide-on-spot)/.test(step.id)).map((step) => step.id);
    for (const step of deciders) expect(step.separateFrom).toEqual(expect.arrayContaining(acceptors));
  });

  it('has at least two people sign what is verified on the spot (LAW-10)', () => {
    expect(flow.steps.filter((step) => step.group === 'inspector' && step.signers < 2)).toEqual([]);
  });

  it('maps no personal data into process variables (LAW-31)', () => {
    const known = new Set(['decision', ...Object.values(jobContract).flatMap((contract) => contract.returns)]);
    const targets = flow.services.flatMap((service) => service.outputs.map((output) => output.target));
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
  });
});
