import { Type } from 'typebox';
import { textOf } from '../../document/entered.ts';
import { numberOf, readFacts } from '../../document/facts.ts';
import { keepAnswer, keepRequest } from '../keep-request.ts';
import { verb } from '../verb.ts';

/** Asks the registry whether the name is free (名称自主申报); it keeps a free one for the case. Result: `nameFree`. */
export const checkName = verb({
  headers: Type.Object({}),
  prepare: async (
    bureau,
    work,
  ): Promise<{ nameFree: boolean; reason: string | null; reservationNumber: string | null }> => {
    const { form, applicant } = await readFacts(bureau.store.read, work);
    const question = await keepRequest(bureau, work, {
      caseNumber: numberOf(work.subject),
      name: textOf(form, 'businessName') || applicant.name,
    });
    return bureau.connectors.registry.checkName(question, `name/${work.effectId}`);
  },
  commit: async (bureau, tx, work, answer) => {
    await keepAnswer(bureau, tx, work, { peer: 'registry', verb: 'checkName', answer });
    const { nameFree, reason } = answer;
    return { variables: { nameFree }, detail: { nameFree, ...(reason === null ? {} : { reason }) } };
  },
});
