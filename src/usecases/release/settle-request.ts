import { BureauError } from '../../errors.ts';
import { updateReleaseRequest } from '../../store/release-requests.ts';
import type { RequestStatus } from '../../store/release-requests.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { lockWaiting } from './approve-request.ts';

const settleRequest = (
  bureau: Bureau,
  person: Principal,
  { id, status, act, reason }: { id: string; status: RequestStatus; act: string; reason: string },
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const { askedBy } = await lockWaiting(tx, id);
    const mine = askedBy === person.id;
    if (status === 'withdrawn' && !mine) throw new BureauError('release-not-yours');
    if (status === 'sent-back' && mine) throw new BureauError('release-own-request');
    const decided = { decidedBy: person.id, decidedByName: person.name, decidedAt: bureau.clock.now() };
    await updateReleaseRequest(tx, id, { ...decided, status, reason });
    await announce(bureau, tx, { kind: 'release-changed', caseId: '' });
    await noteAdministration(bureau, tx, { actor: actorFor(person), act, detail: { request: id, reason } });
  });

/** Gives a request back to whoever asked, with the reason. Errors: those of lockWaiting, release-own-request. */
export const sendBackRequest = (bureau: Bureau, person: Principal, id: string, reason: string): Promise<void> =>
  settleRequest(bureau, person, { id, status: 'sent-back', act: 'send-back-release', reason });

/** Takes one's own request back. Errors: those of lockWaiting, release-not-yours. */
export const withdrawRequest = (bureau: Bureau, person: Principal, id: string): Promise<void> =>
  settleRequest(bureau, person, { id, status: 'withdrawn', act: 'withdraw-release', reason: '' });
