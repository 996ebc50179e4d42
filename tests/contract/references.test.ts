import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionIds, formIds, jobTypes } from '../../src/diagram/flow.ts';
import { decisions, diagrams, files, flowFolders, flows, forms } from './load-processes.ts';
import { jobContract } from '../../src/diagram/job-contract.ts';

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

  it('maps what every job returns', () => {
    const wrong = flow.services.filter(({ type, outputs }) => {
      const returned = outputs.filter(({ source, target }) => source === `=${target}`).map(({ target }) => target);
      return returned.join() !== jobContract[type]!.returns.join();
    });
    expect(wrong).toEqual([]);
  });

  it('gives every human step the form of its name', () => {
    expect(flow.steps.filter((step) => step.formId !== step.id)).toEqual([]);
  });
});
