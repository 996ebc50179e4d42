import { documentKinds } from '../../domain/document-kinds.ts';
import { isRole } from '../../domain/permissions.ts';
import type { SealLimits } from '../../domain/seal-limits.ts';
import { BureauError } from '../../errors.ts';
import { lockSealKey, updateSealKey } from '../../store/seal-keys.ts';
import { findUserByName } from '../../store/users.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { flowsInForce } from '../release/releases-in-force.ts';

const requireKnown = async (bureau: Bureau, limits: SealLimits): Promise<void> => {
  const flows = (await flowsInForce(bureau)).releases;
  const unknown = (list: keyof SealLimits, known: (value: string) => boolean): void => {
    const found = limits[list].find((value) => !known(value));
    if (found !== undefined) throw new BureauError('seal-limit-unknown', { value: found }, list);
  };
  unknown('kinds', (kind) => Object.hasOwn(documentKinds, kind));
  unknown('flows', (flow) => flows.has(flow));
  unknown('roles', (role) => isRole(role) && role !== 'applicant');
  const staff = new Set<string>();
  for (const name of limits.people)
    if ((await findUserByName(bureau.store.read, name))?.applicantId === null) staff.add(name);
  unknown('people', (name) => staff.has(name));
};

/**
 * Says for which documents and flows a key seals and who may order it (印章使用范围); from then on at every copy. What is
 * refused becomes an incident at its case and can be tried again. Errors: seal-key-unknown, seal-key-revoked, seal-limit-unknown.
 */
export const limitSealKey = async (
  bureau: Bureau,
  person: Principal,
  { fingerprint, limits, reason }: { fingerprint: string; limits: SealLimits; reason: string },
): Promise<void> => {
  await requireKnown(bureau, limits);
  await bureau.store.transaction(async (tx) => {
    const key = await lockSealKey(tx, fingerprint);
    if (key === undefined) throw new BureauError('seal-key-unknown', { fingerprint });
    if (key.state === 'revoked') throw new BureauError('seal-key-revoked');
    await updateSealKey(tx, fingerprint, { limits: JSON.stringify(limits) });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'limit-seal-key',
      detail: { fingerprint, serial: key.serial, was: JSON.parse(key.limits) as SealLimits, now: limits, reason },
    });
  });
};
