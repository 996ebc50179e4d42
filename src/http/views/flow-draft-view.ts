import type { Static } from 'typebox';
import type { FlowDraftRow } from '../../store/flow-drafts.ts';
import { findUsers } from '../../store/users.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Principal } from '../../usecases/principal.ts';
import type { flowDraftSummary } from '../schemas/flow-draft.ts';

type Named = { id: string; name: string };

/** People by id, fetched together. */
export const namesOf = async (bureau: Bureau, ids: readonly string[]): Promise<(id: string) => Named> => {
  const users = await findUsers(bureau.store.read, [...new Set(ids)]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? '' });
};

/** A draft as somebody sees it, given who may edit it beside its owner. */
export const summaryOf = (
  row: FlowDraftRow,
  { person, editors, nameOf }: { person: Principal; editors: readonly string[]; nameOf: (id: string) => Named },
): Static<typeof flowDraftSummary> => {
  const { id, flow, title, status, baseRelease, version, createdAt, updatedAt, ownerId } = row;
  const mayEdit = status === 'open' && [ownerId, ...editors].includes(person.id);
  return { id, flow, title, owner: nameOf(ownerId), mayEdit, status, baseRelease, version, createdAt, updatedAt };
};
