import { newId } from '../../domain/id.ts';
import { maskText } from '../../domain/masking.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCase } from '../../store/cases.ts';
import { insertCopy } from '../../store/copies.ts';
import type { Db, Tx } from '../../store/store.ts';
import { activeStaff } from '../../store/users.ts';
import type { UserRow } from '../../store/users.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { ofDepartment } from '../document/may-see-documents.ts';
import type { Principal } from '../principal.ts';
import { actorFor, principalOf } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

/** Colleagues whom a case can be shown to, by name: a copy opens no case that they could not see (LAW-31). */
export const copyRecipients = async (db: Db | Tx, person: Principal, subject: CaseRow): Promise<UserRow[]> =>
  (await activeStaff(db)).filter((user) => {
    const colleague = principalOf(user);
    return user.id !== person.id && may(colleague.roles, 'case.read') && ofDepartment(colleague, subject);
  });

/**
 * Shows a case to colleagues for information (抄送). Whoever has an unread copy of it gets no second one; gives how many
 * were sent. The caller has found that the person may see the case. Errors: case-not-found, copy-recipient-unfit.
 */
export const copyTo = async (
  bureau: Bureau,
  person: Principal,
  { caseId, to, note }: { caseId: string; to: readonly string[]; note: string },
): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
    const known = new Map((await copyRecipients(tx, person, subject)).map((user) => [user.id, user]));
    const sent: UserRow[] = [];
    for (const userId of new Set(to)) {
      const user = known.get(userId);
      if (user === undefined) throw new BureauError('copy-recipient-unfit', { name: userId }, 'to');
      const copy = { id: newId(), caseId, toId: user.id, toName: user.name, byId: person.id, byName: person.name };
      if (await insertCopy(tx, { ...copy, note, createdAt: bureau.clock.now(), readAt: null })) sent.push(user);
    }
    if (sent.length === 0) return 0;
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'copy-to',
      detail: {
        to: sent.map(({ id }) => id),
        toName: sent.map(({ name }) => name).join('、'),
        reason: maskText(note),
      },
    });
    await announce(bureau, tx, { kind: 'case-changed', caseId, people: sent.map(({ id }) => id) });
    return sent.length;
  });
