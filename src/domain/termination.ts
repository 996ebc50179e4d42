/**
 * Grounds on which a case ends without a decision (终止): what would end the licence itself leaves nothing to decide
 * (LAW-26: Art. 70 of the licensing law, which is applied to the running case).
 */
export const terminationGrounds = {
  deceased: { zh: '申请人死亡或者丧失行为能力', en: 'The applicant has died or lost legal capacity', law: 'LAW-26' },
  dissolved: {
    zh: '申请人（法人或者其他组织）依法终止',
    en: 'The applicant has been lawfully dissolved',
    law: 'LAW-26',
  },
  'force-majeure': {
    zh: '因不可抗力导致申请事项无法实施',
    en: 'Force majeure makes what is applied for impossible',
    law: 'LAW-26',
  },
  'item-abolished': {
    zh: '法律、法规规定的其他情形：申请事项依法取消',
    en: 'Another case named by the law: the item has been abolished',
    law: 'LAW-26',
  },
} as const;

export type TerminationGround = keyof typeof terminationGrounds;
export const terminationGroundCodes = Object.keys(terminationGrounds) as TerminationGround[];
