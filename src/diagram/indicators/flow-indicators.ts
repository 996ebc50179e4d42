import type { Step } from '../flow.ts';
import type { ItemFacts, LintModel } from '../lint/model/model.ts';
import { criticalDays, startOfItem } from '../lint/model/promised-days.ts';
import { fieldsAskedTwice } from './asked-twice.ts';
import type { AskedTwice } from './asked-twice.ts';
import type { Indicators } from './indicators.ts';

/** The indicators of a way, with what they count. */
export type FlowIndicators = Indicators & {
  readonly stepIds: readonly string[];
  /** The steps of the critical path, in their order. */
  readonly criticalSteps: readonly string[];
  readonly roles: readonly string[];
  readonly fieldsAskedTwice: readonly AskedTwice[];
};

/** Each role counts once, with as many people as its step with the most signatures needs. */
const peopleOf = (steps: readonly Step[]): ReadonlyMap<string, number> => {
  const people = new Map<string, number>();
  for (const { group, signers } of steps) people.set(group, Math.max(people.get(group) ?? 0, signers, 1));
  return people;
};

const indicatorsFor = (
  model: LintModel,
  variables: Readonly<Record<string, unknown>>,
  materials: number,
): FlowIndicators => {
  const ways = model.waysFor(variables);
  const steps = model.flow.steps.filter((step) => ways.at(step.id).length > 0);
  const ids = new Set(steps.map((step) => step.id));
  const path = criticalDays(model, ways);
  const people = peopleOf(steps);
  const twice = fieldsAskedTwice(model, (step) => ids.has(step.id));
  return {
    steps: steps.length,
    materials,
    workingDays: path.days,
    people: [...people.values()].reduce((sum, count) => sum + count, 0),
    askedTwice: twice.length,
    stepIds: [...ids],
    criticalSteps: path.steps,
    roles: [...people.keys()].sort(),
    fieldsAskedTwice: twice,
  };
};

/** What a case of this item meets: only steps that it can come to. `materials` is the length of its list. */
export const itemIndicators = (model: LintModel, item: ItemFacts, materials: number): FlowIndicators =>
  indicatorsFor(model, startOfItem(item), materials);

/**
 * The whole flow, whatever the item: every step, the longest way, and the papers of all its items together
 * (`materialsOf`: the length of an item's list).
 */
export const flowIndicators = (model: LintModel, materialsOf: (itemCode: string) => number): FlowIndicators =>
  indicatorsFor(
    model,
    {},
    model.items.reduce((sum, item) => sum + materialsOf(item.code), 0),
  );
