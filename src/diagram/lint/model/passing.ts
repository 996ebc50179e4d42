import { reach } from './graph.ts';
import type { LintModel } from './model.ts';
import type { Place } from './ways.ts';

export type Is = (id: string) => boolean;

const isEnd = (model: LintModel, id: string): boolean => {
  const node = model.graph.nodes.get(id);
  return node?.kind === 'end' && node.parent === null;
};

const to = (place: Place): readonly Place[] => place.to;

/** Whether some way from these places comes to a place of `target` without passing `through`. */
export const comesTo = (from: Iterable<Place>, target: Is, through: Is): boolean =>
  [...reach(from, to, (place) => through(place.node))].some((place) => target(place.node));

/** Whether some way from these places ends the process without passing `through`. */
export const endsWithout = (model: LintModel, from: Iterable<Place>, through: Is): boolean =>
  comesTo(from, (id) => isEnd(model, id), through);

/** The places of a node that some way reaches without passing `through` before. */
const reachedWithout = (model: LintModel, id: string, through: Is): Place[] => {
  const ways = model.ways();
  const reached = reach(ways.first, to, (place) => through(place.node) && place.node !== id);
  return ways.at(id).filter((place) => reached.has(place));
};

/** Whether some way comes to the node without having passed `through`. */
export const lacksBefore = (model: LintModel, id: string, through: Is): boolean =>
  reachedWithout(model, id, through).length > 0;

/** Whether some way from the node ends the process without passing `through`. */
export const lacksAfter = (model: LintModel, id: string, through: Is): boolean =>
  endsWithout(
    model,
    model
      .ways()
      .at(id)
      .flatMap((place) => place.to),
    through,
  );

/** Whether some way passes the node and never `through`, neither before nor after. */
export const lacksOnWay = (model: LintModel, id: string, through: Is): boolean =>
  endsWithout(
    model,
    reachedWithout(model, id, through).flatMap((place) => place.to),
    through,
  );

/** Nodes that are jobs of a type whose headers say this, lists included. */
export const jobs = (model: LintModel, type: string, header?: string, value?: string): string[] =>
  model.flow.services
    .filter((service) => service.type === type)
    .filter((service) => header === undefined || (service.headers[header] ?? '').split(',').includes(value ?? ''))
    .map((service) => service.id);

/** The same as a question about a node. */
export const isJob = (model: LintModel, type: string, header?: string, value?: string): Is => {
  const ids = new Set(jobs(model, type, header, value));
  return (id) => ids.has(id);
};
