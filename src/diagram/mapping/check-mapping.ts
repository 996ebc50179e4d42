import type { Flow } from '../flow.ts';
import type { Words } from './move-kinds.ts';
import { placesOf } from './places.ts';
import type { Pair } from './propose-mapping.ts';

/** What is wrong with one pair of a mapping. */
export type MappingProblem = Words & { readonly source: string };

/** Finds what cannot stand in an edited mapping; places without a counterpart are no fault, their cases stay. */
export const checkMapping = (sources: readonly Flow[], target: Flow, pairs: readonly Pair[]): MappingProblem[] => {
  const known = sources.map((flow) => new Map(placesOf(flow).map((place) => [place.id, place])));
  const targets = new Map(placesOf(target).map((place) => [place.id, place]));
  const seen = new Set<string>();
  return pairs.flatMap(({ source, target: to }) => {
    const problem = (zh: string, en: string): MappingProblem[] => [{ source, zh, en }];
    if (seen.has(source)) return problem(`${source} 出现两次`, `${source} is mapped twice`);
    seen.add(source);
    const from = known.flatMap((places) => places.get(source) ?? []);
    if (from.length === 0) return problem(`原流程没有 ${source}`, `${source} is no place of the old diagram`);
    const place = targets.get(to);
    if (place === undefined) return problem(`新流程没有 ${to}`, `${to} is no place of the new diagram`);
    if (from.some(({ kind }) => kind !== place.kind))
      return problem(`${source} 与 ${to} 类型不同`, `${source} and ${to} are of different kinds`);
    return [];
  });
};
