import { flowElements } from '../../element.ts';
import type { Element } from '../../element.ts';
import { decisionIds, formIds } from '../../flow.ts';
import type { Step } from '../../flow.ts';
import { formOutcomes } from '../../forms/form-outcomes.ts';
import { flowOf } from '../../read-flow.ts';
import { graphOf } from './graph.ts';
import type { DecisionFile, FormFile } from './files.ts';
import type { LintModel, LintWorld } from './model.ts';
import type { LibraryEntry } from './read-library.ts';
import { walker } from './ways.ts';
import type { WalkedFlow, Ways } from './ways.ts';

/** The outcomes a step can have: those of its form, of its clocks, the withdrawal; without a form those that are named. */
export const outcomesOf = (step: Step, forms: ReadonlyMap<string, FormFile>): string[] => {
  const form = forms.get(step.formId)?.schema;
  const chosen =
    form === undefined
      ? [...step.outcomes.map(({ outcome }) => outcome), '']
      : formOutcomes(form).map(({ outcome }) => outcome);
  const all = [...chosen, ...step.clockOutcomes, ...(step.mayWithdraw ? ['withdraw'] : [])];
  return all.length === 0 ? [''] : [...new Set(all)];
};

const once = (make: () => Ways): (() => Ways) => {
  let made: Ways | undefined;
  return () => (made ??= make());
};

/** A flow as the rules see it. `library` is what readLibrary gave. */
export const buildModel = (
  definitions: Element,
  process: Element,
  library: readonly LibraryEntry[],
  world: LintWorld,
  otherDiagrams: readonly string[],
): LintModel => {
  const elements = flowElements(process);
  const flow = flowOf(process);
  const graph = graphOf(flow, elements);
  const [usedForms, usedDecisions] = [new Set(formIds(flow)), new Set(decisionIds(flow))];
  const forms = new Map<string, FormFile>();
  const decisions = new Map<string, DecisionFile>();
  for (const { file, forms: schemas, tables } of library) {
    for (const schema of schemas) if (usedForms.has(schema.id)) forms.set(schema.id, { file, schema });
    for (const table of tables) if (usedDecisions.has(table.id)) decisions.set(table.id, { file, table });
  }
  const steps = new Map(flow.steps.map((step) => [step.id, step]));
  const services = new Map(flow.services.map((service) => [service.id, service]));
  const calls = new Map(flow.decisions.map((call) => [call.id, call]));
  const outcomes = new Map(flow.steps.map((step) => [step.id, outcomesOf(step, forms)]));
  const walked: WalkedFlow = {
    graph,
    steps,
    services,
    calls,
    decisions,
    outcomesOf: (step) => outcomes.get(step.id) ?? [],
  };
  const walk = walker(walked);
  return {
    definitions,
    process,
    elements,
    flow,
    graph,
    steps,
    services,
    forms,
    decisions,
    unreadable: new Set(
      library.filter((entry) => entry.found.length > 0).map((entry) => entry.file.replace(/\.(form|dmn)$/, '')),
    ),
    otherDiagrams,
    world,
    items: world.items.filter((item) => item.process === flow.processId),
    ways: once(() => walk({}, true)),
    waysFor: (variables) => walk(variables, false),
  };
};
