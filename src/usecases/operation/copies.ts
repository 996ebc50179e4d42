import { hostname } from 'node:os';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { CopyOfApplication } from '../../store/application-copies.ts';
import { askDrain, forgetCopies, livingCopies, lockCopies, noteCopy } from '../../store/application-copies.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';

/** A copy that has not been seen for so long is gone, ms. */
const silentMs = 30_000;
const startedAt = machineTime();

/** Says that this copy lives and how it stands; gives whether it has been asked to drain. */
export const noteThisCopy = (bureau: Bureau): Promise<boolean> => {
  const { copyId: id, duty: state } = bureau;
  const row = { id, host: hostname(), pid: process.pid, state, startedAt, seenAt: machineTime() };
  return bureau.store.transaction((tx) => noteCopy(tx, row));
};

export const forgetThisCopy = (bureau: Bureau): Promise<void> =>
  bureau.store.transaction((tx) => forgetCopies(tx, bureau.copyId, machineTime(-24 * 3_600_000)));

/** The copies that run now. */
export const runningCopies = (bureau: Bureau): Promise<CopyOfApplication[]> =>
  livingCopies(bureau.store.read, machineTime(-silentMs));

/**
 * Asks a copy to drain: it hears of it within seconds. The last one that serves stays, or the bureau would stand still.
 * Errors: forbidden, copy-not-found, copy-draining, copy-last.
 */
export const drainCopy = async (bureau: Bureau, person: Principal, id: string): Promise<void> => {
  if (!may(person.roles, 'copy.drain')) throw new BureauError('forbidden', { permission: 'copy.drain' });
  await bureau.store.transaction(async (tx) => {
    const copies = await lockCopies(tx, machineTime(-silentMs));
    const copy = copies.find((one) => one.id === id);
    if (copy === undefined) throw new BureauError('copy-not-found', { copy: id });
    const isServing = (one: CopyOfApplication): boolean => one.state === 'serving' && one.drainAskedAt === null;
    if (!isServing(copy)) throw new BureauError('copy-draining', { copy: id });
    if (copies.filter(isServing).length === 1) throw new BureauError('copy-last');
    await askDrain(tx, id, machineTime());
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'drain-copy',
      detail: { copy: id, host: copy.host, pid: copy.pid },
    });
  });
};
