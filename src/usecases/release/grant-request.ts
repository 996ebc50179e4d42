import type { RollOutRule } from '../../domain/roll-out.ts';
import { updateReleaseRequest } from '../../store/release-requests.ts';
import type { ReleaseRequestRow } from '../../store/release-requests.ts';
import { findReleaseByHash, reserveRelease } from '../../store/releases.ts';
import type { Actor } from '../../domain/record.ts';
import type { Tx } from '../../store/store.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { rollOutApproved } from './deploy-approved.ts';

/**
 * Gives a waiting request its number, to be deployed; the same content as an earlier release is no new version: that one
 * comes into force again. The caller holds the lock of releases.
 */
export const grantRequest = async (
  bureau: Bureau,
  tx: Tx,
  request: ReleaseRequestRow,
  { actor, rule, reason }: { actor: Actor; rule: RollOutRule; reason: string },
): Promise<void> => {
  const known = await findReleaseByHash(tx, request.contentHash);
  const granted = {
    status: known === undefined ? ('approved' as const) : ('released' as const),
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: bureau.clock.now(),
    reason,
    rollOut: JSON.stringify(rule),
    release: known?.id ?? (await reserveRelease(tx)),
  };
  await updateReleaseRequest(tx, request.id, granted);
  if (known !== undefined) await rollOutApproved(bureau, tx, { ...request, ...granted });
  await announce(bureau, tx, { kind: 'release-changed', caseId: '' });
  const detail = { request: request.id, release: granted.release, rule: granted.rollOut, reason };
  await noteAdministration(bureau, tx, { actor, act: 'approve-release', detail });
};
