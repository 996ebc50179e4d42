import { itemOf } from '../../domain/catalogue/lookups.ts';
import type { Extension } from '../../domain/clock.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findCase, lockCase } from '../../store/cases.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { allUnsealedDocuments, findDocumentByEffect } from '../../store/documents.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { extendCaseClock } from '../clock/change-case-clock.ts';
import { issueDocument } from '../document/issue-document.ts';
import type { Order } from '../document/reserve-document.ts';
import { reserveDocument } from '../document/reserve-document.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { requireSealUse } from '../seal/require-seal-use.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

const prefix = 'extend/';

const orderOf = async (bureau: Bureau, subject: CaseRow): Promise<Order> => {
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const item = itemOf(catalogue, subject.itemCode);
  return { owner: `${prefix}${subject.id}`, kind: 'extension-notice', subject, item, catalogue };
};

const issueNotice = async (bureau: Bureau, subject: CaseRow): Promise<DocumentRow> =>
  issueDocument(bureau, await orderOf(bureau, subject), async (tx, fresh, sealed, row) => {
    await writeRecord(bureau, tx, await subjectOfCase(tx, fresh), {
      actor: { kind: 'system', id: 'extend', name: '延期告知' },
      act: 'seal-document',
      detail: { document: row.kind, number: row.number, register: sealed.use.seq },
    });
  });

/**
 * Extends the limit of the decision once, by the head of the bureau or of the government (LAW-16), and tells the
 * applicant the reason in writing. The extension stands with its transaction; a notice that was cut short is finished
 * by `finishExtensions`. Errors: forbidden, case-not-found, already-extended, clock-extension-*, clock-not-running, seal-use-refused.
 */
export const extendCase = async (
  bureau: Bureau,
  person: Principal,
  { caseId, ...terms }: { caseId: string } & Pick<Extension, 'workingDays' | 'reason' | 'authority'>,
): Promise<DocumentRow> => {
  if (!may(person.roles, 'clock.extend')) throw new BureauError('forbidden', { permission: 'clock.extend' });
  const seen = await findCase(bureau.store.read, caseId);
  if (seen === undefined) throw new BureauError('case-not-found', { case: caseId });
  await requireSealUse(bureau, { kind: 'extension-notice', flow: seen.flow, person });
  const order = await orderOf(bureau, seen);
  const subject = await bureau.store.transaction(async (tx) => {
    const locked = (await lockCase(tx, caseId))!;
    const at = bureau.clock.now();
    const clock = await extendCaseClock(bureau, tx, locked, 'review', { ...terms, approvedBy: person.name, at });
    await reserveDocument(bureau, tx, { ...order, subject: locked });
    await writeRecord(bureau, tx, await subjectOfCase(tx, locked), {
      actor: actorFor(person),
      act: 'extend',
      detail: { workingDays: terms.workingDays, authority: terms.authority, dueDay: clock.dueDay },
    });
    await announce(bureau, tx, { kind: 'case-changed', caseId, departmentCode: locked.departmentCode });
    return locked;
  });
  return issueNotice(bureau, subject).catch(async (error: unknown) => {
    // The extension stands; a notice that waits for the seal key or the disk is finished later.
    bureau.log.warn({ caseId, error: String(error) }, 'the notice of an extension is not sealed yet');
    return (await findDocumentByEffect(bureau.store.read, order.owner))!;
  });
};

/** Finishes the notices of extensions whose process was killed, or whose seal key was missing. Gives how many. */
export const finishExtensions = async (bureau: Bureau): Promise<number> => {
  const open = (await allUnsealedDocuments(bureau.store.read)).filter(({ effectId }) => effectId.startsWith(prefix));
  for (const { caseId } of open)
    await issueNotice(bureau, (await findCase(bureau.store.read, caseId))!).catch((error: unknown) =>
      // The extension stands; a notice that waits for the seal holds up no other, nor the chores after it.
      bureau.log.warn({ caseId, error: String(error) }, 'the notice of an extension is not sealed yet'),
    );
  return open.length;
};
