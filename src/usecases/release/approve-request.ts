import { bars } from '../../diagram/lint/lint-flow.ts';
import { contentHash } from '../../diagram/release.ts';
import { setsOf } from '../../diagram/touched-flows.ts';
import type { TouchedFlow } from '../../diagram/touched-flows.ts';
import type { RollOutRule } from '../../domain/roll-out.ts';
import { BureauError } from '../../errors.ts';
import { findReleaseRequest, lockReleaseRequest, requestsToDeploy } from '../../store/release-requests.ts';
import type { ReleaseRequestRow, RequestStatus } from '../../store/release-requests.ts';
import { rollOutOf } from '../../store/roll-outs.ts';
import { lockSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { checkRelease } from './check-release.ts';
import { deployNow } from './deploy-approved.ts';
import { grantRequest } from './grant-request.ts';
import { ReleaseBarred } from './release-barred.ts';
import { flowsInForce } from './releases-in-force.ts';
import type { InForce } from './releases-in-force.ts';
import { requireRule } from './require-rule.ts';

/** The flows of a request beside what is in force now. */
const touchedOfRequest = async (request: ReleaseRequestRow, { sets }: InForce): Promise<TouchedFlow[]> => {
  const texts = Object.entries(JSON.parse(request.files) as Record<string, string>);
  const after = await setsOf(texts.map(([name, content]) => ({ name, content })));
  return [...after].map(([flow, files]) => ({ flow, before: sets.get(flow) ?? null, after: files }));
};

/** The request's flows must stand as they stood when it was asked, or it would undo what came between. Error: release-base-moved. */
const requireSameBase = async (request: ReleaseRequestRow, touched: readonly TouchedFlow[]): Promise<void> => {
  const asked = JSON.parse(request.flows) as Record<string, string | null>;
  for (const { flow, before } of touched)
    if ((before === null ? null : await contentHash(before)) !== asked[flow])
      throw new BureauError('release-base-moved', { flow });
};

const flowNames = ({ flows }: Pick<ReleaseRequestRow, 'flows'>): string[] => Object.keys(JSON.parse(flows) as object);

/** Nothing may have come into force since the gate looked, or be on its way. Error: release-base-moved. */
const requireUnmoved = async (tx: Tx, request: ReleaseRequestRow, { changes }: InForce): Promise<void> => {
  const coming = new Set((await requestsToDeploy(tx)).flatMap(flowNames));
  for (const flow of flowNames(request))
    if (coming.has(flow) || (await rollOutOf(tx, flow))?.seq !== changes.get(flow))
      throw new BureauError('release-base-moved', { flow });
};

const requireWaiting = (request: ReleaseRequestRow | undefined): ReleaseRequestRow => {
  if (request === undefined) throw new BureauError('release-request-not-found');
  if (request.status !== 'waiting') throw new BureauError('release-request-settled');
  return request;
};

/** The request, locked, as long as nobody has decided on it. Errors: release-request-not-found, release-request-settled. */
export const lockWaiting = async (tx: Tx, id: string): Promise<ReleaseRequestRow> =>
  requireWaiting(await lockReleaseRequest(tx, id));

/**
 * Approves a request of somebody else (四眼): the gate looks again, the release gets its number and is deployed. Gives what
 * became of it: `released`, `refused` by the engine, or `approved` while the engine does not answer.
 * Errors: release-request-not-found, release-request-settled, release-own-request, release-base-moved, release-barred.
 */
export const approveRequest = async (
  bureau: Bureau,
  person: Principal,
  { id, rule, reason }: { id: string; rule: RollOutRule; reason: string },
): Promise<RequestStatus> => {
  const request = requireWaiting(await findReleaseRequest(bureau.store.read, id));
  if (request.askedBy === person.id) throw new BureauError('release-own-request');
  const inForce = await flowsInForce(bureau);
  const touched = await touchedOfRequest(request, inForce);
  await requireSameBase(request, touched);
  requireRule(bureau, rule, touched);
  const findings = await checkRelease(bureau, inForce.sets, touched);
  if (bars(findings)) throw new ReleaseBarred(findings);
  await bureau.store.transaction(async (tx) => {
    await lockSetting(tx, 'release');
    await lockWaiting(tx, id);
    await requireUnmoved(tx, request, inForce);
    await grantRequest(bureau, tx, request, { actor: actorFor(person), rule, reason });
  });
  return deployNow(bureau, id);
};
