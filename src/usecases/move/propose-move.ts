import type { Place } from '../../diagram/mapping/places.ts';
import { placesOf } from '../../diagram/mapping/places.ts';
import type { Proposal } from '../../diagram/mapping/propose-mapping.ts';
import { proposeMapping } from '../../diagram/mapping/propose-mapping.ts';
import type { Bureau } from '../bureau.ts';
import type { MovePlan } from './move-plan.ts';

export interface MoveProposal {
  sources: Place[];
  targets: Place[];
  proposals: Proposal[];
}

/** The places of the old and the new diagram, and which goes to which. Several old versions are one list. Error: not-found. */
export const proposeMove = async (
  bureau: Bureau,
  { flow, sources, target }: Omit<MovePlan, 'mapping'>,
): Promise<MoveProposal> => {
  const to = await bureau.releases.flow(target, flow);
  const places = new Map<string, Place>();
  const proposals = new Map<string, Proposal>();
  for (const release of sources) {
    const from = await bureau.releases.flow(release, flow);
    for (const place of placesOf(from)) if (!places.has(place.id)) places.set(place.id, place);
    for (const one of proposeMapping(from, to)) if (!proposals.has(one.source)) proposals.set(one.source, one);
  }
  return { sources: [...places.values()], targets: placesOf(to), proposals: [...proposals.values()] };
};
