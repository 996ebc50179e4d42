import { Type } from 'typebox';
import { holderOf, numberOf, readFacts } from '../../document/facts.ts';
import { keepAnswer, keepRequest, subjectCodeOf } from '../keep-request.ts';
import { verb } from '../verb.ts';

/** The set that a new company is given: 公章、财务专用章、发票专用章、法定代表人名章. */
const seals = ['official', 'finance', 'invoice', 'legal-representative'] as const;

/** Files the carved seals with the police. Result: `sealFilingNumber`. */
export const fileSealCarving = verb({
  headers: Type.Object({}),
  prepare: async (bureau, work): Promise<{ filingNumber: string; filedAt: string; seals: unknown }> => {
    const facts = await readFacts(bureau.store.read, work);
    const companyName = holderOf(facts);
    const own = companyName === facts.applicant.name;
    const code = own ? subjectCodeOf(facts.applicant.identity) : undefined;
    const filing = await keepRequest(bureau, work, {
      caseNumber: numberOf(work.subject),
      companyName,
      ...(code === undefined || facts.applicant.kind === 'person' ? {} : { creditCode: code }),
      ...(facts.applicant.kind === 'person' ? { legalRepresentative: facts.applicant.name } : {}),
      seals: [...seals],
    });
    return bureau.connectors.police.fileSealCarving(filing, `seal-carving/${work.effectId}`);
  },
  commit: async (bureau, tx, work, answer) => {
    await keepAnswer(bureau, tx, work, { peer: 'police', verb: 'fileSealCarving', answer });
    const { filingNumber } = answer;
    return { variables: { sealFilingNumber: filingNumber }, detail: { filingNumber } };
  },
});
