import { Type } from 'typebox';
import { readFacts } from '../../document/facts.ts';
import { keepAnswer, keepRequest, subjectCodeOf } from '../keep-request.ts';
import { verb } from '../verb.ts';

/** Asks whether serious breaches of trust close the undertaking to the applicant (LAW-39). Result: `creditGood`. */
export const checkCredit = verb({
  headers: Type.Object({}),
  prepare: async (bureau, work): Promise<{ creditGood: boolean; seriousBreaches: number }> => {
    const { applicant } = await readFacts(bureau.store.read, work);
    const code = subjectCodeOf(applicant.identity);
    const question = await keepRequest(bureau, work, {
      subjectName: applicant.name,
      ...(code === undefined ? {} : { subjectCode: code }),
    });
    return bureau.connectors.supervision.queryCredit(question, `credit/${work.effectId}`);
  },
  commit: async (bureau, tx, work, answer) => {
    await keepAnswer(bureau, tx, work, { peer: 'supervision', verb: 'queryCredit', answer });
    return { variables: { creditGood: answer.creditGood }, detail: { creditGood: answer.creditGood } };
  },
});
