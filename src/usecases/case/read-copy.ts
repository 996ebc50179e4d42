import { BureauError } from '../../errors.ts';
import { lockCase } from '../../store/cases.ts';
import { findCopy, readCopy as markRead } from '../../store/copies.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

/** Marks one's own copy of a case as read (已阅); once is enough. Error: copy-not-found, also for copies of others. */
export const readCopy = async (bureau: Bureau, person: Principal, copyId: string): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const seen = await findCopy(tx, copyId);
    if (seen === undefined || seen.toId !== person.id) throw new BureauError('copy-not-found', { copy: copyId });
    const subject = (await lockCase(tx, seen.caseId))!;
    if (!(await markRead(tx, copyId, bureau.clock.now()))) return;
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'read-copy',
      detail: { copyId, by: seen.byId },
    });
    await announce(bureau, tx, { kind: 'case-changed', caseId: seen.caseId, people: [person.id, seen.byId] });
  });
};
