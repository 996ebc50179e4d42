import { Type } from 'typebox';
import { dueDate } from '../../../domain/calendar.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { maskApplicant } from '../../../domain/masking.ts';
import { insertPublication } from '../../../store/results.ts';
import type { CaseFacts } from '../../document/facts.ts';
import { decidedAtOf, holderOf, numberOf, readFacts } from '../../document/facts.ts';
import { verb } from '../verb.ts';

/** A public notice of a granted licence; persons are masked, what identifies them is left out (LAW-31). */
interface Notice {
  caseNumber: string;
  itemCode: string;
  itemName: string;
  legalBasis: string;
  holder: string;
  result: 'granted' | 'filed';
  decisionNumber: string | null;
  certificateName: string | null;
  certificateNumber: string | null;
  validFrom: string | null;
  validTo: string | null;
  decidedBy: string;
  decidedOn: string;
}

const publicHolder = (facts: CaseFacts): string => {
  const holder = holderOf(facts);
  return holder === facts.applicant.name ? maskApplicant({ kind: facts.applicant.kind, name: holder }) : holder;
};

/** Publishes the decision within the days of LAW-14 from the decision; what comes later is published too, and noted as late. */
export const publish = verb({
  headers: Type.Object({}),
  prepare: async (bureau, work): Promise<{ notice: Notice; dueOn: string }> => {
    const facts = await readFacts(bureau.store.read, work);
    const { item, catalogue } = work;
    const decidedAt = decidedAtOf(facts) ?? bureau.clock.now();
    const decision = facts.documents.findLast(({ kind, status }) => kind === 'decision' && status === 'sealed');
    const licence = facts.certificates.findLast(({ status }) => status === 'active');
    const notice: Notice = {
      caseNumber: numberOf(work.subject),
      itemCode: item.code,
      itemName: item.nameZh,
      legalBasis: item.legalBasis,
      holder: publicHolder(facts),
      result: work.subject.status === 'filed' ? 'filed' : 'granted',
      decisionNumber: decision?.number ?? null,
      certificateName: licence === undefined ? null : item.resultDocument,
      certificateNumber: licence?.number ?? null,
      validFrom: licence?.validFrom ?? null,
      validTo: licence?.validTo ?? null,
      decidedBy: bureau.config.bureauName,
      decidedOn: shanghaiDay(decidedAt),
    };
    return { notice, dueOn: dueDate(catalogue.calendar, decidedAt, catalogue.parameters['publish-days']).dueDay };
  },
  commit: async (bureau, tx, { effectId, subject }, { notice, dueOn }) => {
    const publishedAt = bureau.clock.now();
    await insertPublication(tx, { id: effectId, caseId: subject.id, content: JSON.stringify(notice), publishedAt });
    const late = shanghaiDay(publishedAt) > dueOn;
    return { detail: { publicationId: effectId, dueOn, late } };
  },
});
