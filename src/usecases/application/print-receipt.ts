import { materialsOf } from '../../domain/catalogue/lookups.ts';
import { BureauError } from '../../errors.ts';
import { lockCase } from '../../store/cases.ts';
import { materialsOfCase } from '../../store/materials.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { agencyWords } from '../../domain/agency-words.ts';
import { caseSecret } from './case-secret.ts';

export interface PrintedReceipt {
  caseId: string;
  number: string | null;
  secret: string;
  itemCode: string;
  itemName: string;
  applicant: string;
  /** `X 代办 Y` where an agent filed, else null. */
  agency: string | null;
  channel: string;
  filedAt: string;
  materials: { name: string; state: string }[];
}

/**
 * The receipt of an application with its secret, as a clerk prints it at the window; each print stands in the record.
 * Error: case-not-found.
 */
export const printReceipt = async (bureau: Bureau, clerk: Principal, caseId: string): Promise<PrintedReceipt> => {
  const secret = await caseSecret(bureau, caseId);
  return bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
    const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
    const names = new Map(materialsOf(catalogue, subject.itemCode).materials.map(({ code, nameZh }) => [code, nameZh]));
    const agent = subject.agent === null ? null : (JSON.parse(subject.agent) as { name: string }).name;
    const materials = (await materialsOfCase(tx, caseId)).filter(({ state }) => state !== 'deferred');
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), { actor: actorFor(clerk), act: 'print-receipt' });
    return {
      caseId,
      number: subject.number,
      secret,
      itemCode: subject.itemCode,
      itemName: catalogue.items.get(subject.itemCode)?.nameZh ?? subject.itemCode,
      applicant: subject.applicantName,
      agency: agent === null ? null : agencyWords(agent, subject.applicantName),
      channel: subject.channel,
      filedAt: subject.filedAt,
      materials: materials.map(({ materialCode, state }) => ({ name: names.get(materialCode) ?? materialCode, state })),
    };
  });
};
