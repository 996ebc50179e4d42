import { Type } from 'typebox';
import { shanghaiDay } from '../../../domain/days.ts';
import { decidedAtOf, holderOf, numberOf, readFacts } from '../../document/facts.ts';
import { callbackUrl, keepAnswer, keepRequest, subjectCodeOf } from '../keep-request.ts';
import { verb } from '../verb.ts';

const results = { filed: 'filed', revoked: 'revoked' } as const;

/** Pushes the result to the department that supervises its holder (LAW-35, LAW-40). Error: a ConnectorError. */
export const handOverToSupervision = verb({
  headers: Type.Object({}),
  prepare: async (bureau, work): Promise<{ handOverId: string; receivedAt: string }> => {
    const { subject, item } = work;
    const facts = await readFacts(bureau.store.read, work);
    const licence = facts.certificates.findLast(({ status }) => status !== 'replaced');
    const sealed = facts.documents.find(({ id }) => id === licence?.documentId)?.sha256 ?? undefined;
    const holder = holderOf(facts);
    const code = holder === facts.applicant.name ? subjectCodeOf(facts.applicant.identity) : undefined;
    const grant = await keepRequest(bureau, work, {
      caseNumber: numberOf(subject),
      itemCode: item.code,
      itemName: item.nameZh,
      department: item.supervisingDepartment,
      holderName: holder,
      ...(code === undefined ? {} : { holderCode: code }),
      result: results[subject.status as keyof typeof results] ?? ('granted' as const),
      undertaking: subject.undertaking === 1,
      ...(licence === undefined ? {} : { licenceNumber: licence.number }),
      decidedOn: shanghaiDay(decidedAtOf(facts) ?? bureau.clock.now()),
      ...(licence?.validTo === undefined || licence.validTo === null ? {} : { validUntil: licence.validTo }),
      ...(sealed === undefined ? {} : { certificateSha256: sealed }),
    });
    const answerTo = { callbackUrl: callbackUrl(bureau, 'supervision') };
    return bureau.connectors.supervision.handOverGrant({ ...grant, ...answerTo }, `hand-over/${work.effectId}`);
  },
  commit: async (bureau, tx, work, answer) => {
    await keepAnswer(bureau, tx, work, { peer: 'supervision', verb: 'handOverGrant', answer });
    return { detail: { department: work.item.supervisingDepartment, handOverId: answer.handOverId } };
  },
});
