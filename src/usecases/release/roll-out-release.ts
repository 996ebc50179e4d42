import type { RollOut } from '../../domain/roll-out.ts';
import { BureauError } from '../../errors.ts';
import { insertRollOut, rollOutOf } from '../../store/roll-outs.ts';
import type { RollOutRow } from '../../store/roll-outs.ts';
import { lockSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { requireRule } from './require-rule.ts';

interface Change extends RollOut {
  flow: string;
  act: RollOutRow['act'];
  why: string;
}

const write = async (bureau: Bureau, tx: Tx, person: Principal, change: Change): Promise<void> => {
  const { flow, release, base, rule, act, why } = change;
  const by = { setBy: person.id, setByName: person.name, setAt: bureau.clock.now() };
  await insertRollOut(tx, { flow, release, base, rule: JSON.stringify(rule), act, why, ...by });
  await announce(bureau, tx, { kind: 'release-changed', caseId: '' });
  const deed = act === 'roll-back' ? 'roll-back-release' : 'roll-out-release';
  const detail = { flow, release, base, rule: JSON.stringify(rule), why };
  await noteAdministration(bureau, tx, { actor: actorFor(person), act: deed, detail });
};

const setOf = async (bureau: Bureau, flow: string, release: number) => {
  await bureau.releases.released(release, flow).catch(() => {
    throw new BureauError('release-unknown', { release, flow }, 'release');
  });
  return (await bureau.releases.sets(release)).get(flow) ?? [];
};

/**
 * Says which new cases of a flow take a release (分批采用); the others take `base`. Running cases stay where they are.
 * Errors: release-unknown, roll-out-no-base, roll-out-start-form, not-found.
 */
export const rollOutRelease = async (
  bureau: Bureau,
  person: Principal,
  { flow, release, base, rule, why }: RollOut & { flow: string; why: string },
): Promise<void> => {
  if (rule.kind !== 'all' && (base === null || base === release)) throw new BureauError('roll-out-no-base', {}, 'base');
  const after = await setOf(bureau, flow, release);
  const before = base === null ? null : await setOf(bureau, flow, base);
  requireRule(bureau, rule, [{ before, after }]);
  await bureau.store.transaction(async (tx) => {
    await lockSetting(tx, 'release');
    await write(bureau, tx, person, { flow, release, base: base === release ? null : base, rule, act: 'change', why });
  });
};

/**
 * Lets every new case of a flow take the release before again (退回旧版), at once. Cases that took the newer one go on with
 * it. Gives the release that is in force now. Errors: flow-not-released, roll-back-nothing.
 */
export const rollBack = (bureau: Bureau, person: Principal, flow: string, why: string): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    await lockSetting(tx, 'release');
    const row = await rollOutOf(tx, flow);
    if (row === undefined) throw new BureauError('flow-not-released', { flow });
    if (row.base === null) throw new BureauError('roll-back-nothing', { flow });
    await write(bureau, tx, person, {
      flow,
      release: row.base,
      base: null,
      rule: { kind: 'all' },
      act: 'roll-back',
      why,
    });
    return row.base;
  });
