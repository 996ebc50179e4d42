import { Type } from 'typebox';
import { shanghaiDay } from '../../../domain/days.ts';
import { textOf } from '../../document/entered.ts';
import { decidedAtOf, holderOf, numberOf, readFacts } from '../../document/facts.ts';
import { keepAnswer, keepRequest, subjectCodeOf } from '../keep-request.ts';
import { verb } from '../verb.ts';

/** Hands the registration data over to the tax bureau (多证合一), so that the company does not register again. */
export const handOverToTax = verb({
  headers: Type.Object({}),
  prepare: async (bureau, work): Promise<{ taxpayerNumber: string; taxOffice: string; registeredAt: string }> => {
    const facts = await readFacts(bureau.store.read, work);
    const { applicant, form } = facts;
    const name = holderOf(facts);
    const code =
      applicant.kind === 'organisation' && name === applicant.name ? subjectCodeOf(applicant.identity) : undefined;
    const [address, scope] = [textOf(form, 'address'), textOf(form, 'scope')];
    const taxpayer = await keepRequest(bureau, work, {
      caseNumber: numberOf(work.subject),
      name,
      ...(code === undefined ? {} : { creditCode: code }),
      ...(address === '' ? {} : { address: address.slice(0, 300) }),
      ...(applicant.kind === 'person' ? { legalRepresentative: applicant.name } : {}),
      ...(scope === '' ? {} : { businessScope: scope.slice(0, 2_000) }),
      registeredOn: shanghaiDay(decidedAtOf(facts) ?? bureau.clock.now()),
    });
    return bureau.connectors.tax.registerTaxpayer(taxpayer, `tax/${work.effectId}`);
  },
  commit: async (bureau, tx, work, answer) => {
    await keepAnswer(bureau, tx, work, { peer: 'tax', verb: 'registerTaxpayer', answer });
    return { detail: { taxpayerNumber: answer.taxpayerNumber, taxOffice: answer.taxOffice } };
  },
});
