import { materialsOf } from '../../../domain/catalogue/lookups.ts';
import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';

/** LAW-39: what the law demands and what the applicant promises. */
export const undertaking = (facts: Facts): BodyOf<'undertaking'> => {
  const { item, catalogue } = facts;
  const papers = materialsOf(catalogue, item.code).materials.filter(({ condition }) => condition === null);
  return {
    conditions: [
      `符合${item.legalBasis}规定的许可条件、标准和技术要求`,
      `具备下列材料所证明的条件：${papers.map(({ nameZh }) => nameZh).join('、')}`,
    ],
    promises: [
      '已经知晓并已经具备行政机关告知的全部条件、标准和要求',
      '未达到条件前不从事相关活动，在约定期限内接受并配合事后核查',
      '愿意承担不实承诺、违反承诺的法律责任',
    ],
    checkDays: catalogue.parameters['post-check-days'],
    signatory: textOf(facts.form, 'agentName') || facts.applicant.name,
    signedOn: shanghaiDay(facts.subject.filedAt),
  };
};
