import type { Catalogue, Item } from '../../src/domain/catalogue/types.ts';

const remedies = { reconsiderationBody: '常州市武进区人民政府', court: '常州市武进区人民法院' };
const refusal = {
  facts: '现场条件不符合要求',
  reasons: '不符合法定条件',
  legalBasis: '《行政许可法》第三十八条',
  remedies,
};

/** Rates for fees whose figure the catalogue leaves to the decider. */
const feeRates = {
  rate: 100,
  rateByPavement: 200,
  rateByForestKind: 300,
  trees: [{ rate: 5_000 }],
  lines: [{ rate: 8_000 }],
};

const feeInputs = {
  variant: 'excavation',
  areaM2: 120,
  days: 10,
  disturbedAreaM2: 800,
  dueShelterAreaM2: 90,
  floorAreaM2: 3_000,
  volumeM3: 450,
  occupiedArableM2: 600,
  trees: [{ girth: '20cm', count: 3 }],
  lines: [{ kind: '路缘石', quantity: 12 }],
};

/** A filled application form of an item. */
export const applicationForm = (item: Item, { name = '', undertaking = false } = {}): Record<string, unknown> => ({
  businessName: name === '' ? '湖塘示例项目' : name,
  scope: '按照申请材料开展经营或建设',
  address: '江苏省常州市武进区湖塘镇示例路1号',
  areaM2: 120,
  contactName: '顾小满',
  contactPhone: '13800000002',
  deliveryWay: 'hall',
  ...(undertaking ? { undertaking } : {}),
  ...(item.fee === null ? {} : { feeInputs }),
  truthStatement: true,
});

export interface AnswerContext {
  item: Item;
  catalogue: Catalogue;
  /** Codes that a notice names or that are deferred. */
  missing: string[];
  /** A day far enough ahead for hearings and promises. */
  laterDay: string;
  waiveFee: boolean;
  now: string;
}

type Answer = (context: AnswerContext) => Record<string, unknown>;

const verdicts: Answer = ({ missing }) => ({
  materialVerdicts: missing.map((material) => ({
    material,
    verdict: 'missing',
    reason: '未提交',
    legalBasis: '《行政许可法》第三十二条',
  })),
  noticeSummary: '请一次补齐所列材料',
});

const reject: Answer = () => ({
  rejectGround: 'not-competent',
  rightAuthority: '常州市有关主管部门',
  rejectReason: '不属于本机关职权范围',
  remedies,
});

const affected: Answer = ({ item }) =>
  item.hearing === 'yes' ? { affectedInterests: '北侧相邻居民：采光和通行' } : {};

/** What people enter for each outcome, whichever step offers it. */
const byOutcome: Readonly<Record<string, Answer>> = {
  accept: affected,
  'one-time-notice': verdicts,
  'deferred-acceptance': ({ missing, laterDay, ...context }) => ({
    ...affected({ missing, laterDay, ...context }),
    deferredMaterials: missing.map((material) => ({ material, dueOn: laterDay })),
  }),
  'reject-acceptance': reject,
  supplemented: () => ({ explanation: '已补齐' }),
  grant: ({ item, waiveFee }) => ({
    opinion: '材料齐全，符合条件',
    content: item.nameZh,
    ...(item.fee === null ? {} : waiveFee ? { feeWaiver: '依据减免规定全额免收' } : { feeRates }),
  }),
  refuse: () => ({ opinion: '不符合条件', ...refusal }),
  file: () => ({}),
  inspected: ({ now }) => ({
    inspectedAt: now,
    place: '示例路1号',
    findings: '布局与图纸一致',
    result: 'pass',
    jointDepartments: '公安、消防',
  }),
  reviewed: ({ laterDay }) => ({
    reviewedOn: laterDay,
    experts: [{ name: '郑教授', organisation: '示例大学', speciality: '工程' }],
    result: 'pass',
    expertOpinion: '方案可行',
  }),
  'hearing-requested': ({ now }) => ({
    interestedParties: '相邻单位',
    informedOn: now.slice(0, 10),
    requestedBy: '相邻单位',
  }),
  'hearing-waived': ({ now }) => ({ interestedParties: '相邻单位', informedOn: now.slice(0, 10) }),
  arranged: ({ laterDay }) => ({
    hearingAt: `${laterDay}T09:30:00+08:00`,
    place: '听证室',
    chair: '马兰',
    recorder: '何平',
    participants: '申请人、相邻单位',
  }),
  held: ({ now }) => ({
    heldAt: now,
    place: '听证室',
    chair: '马兰',
    participants: '申请人、相邻单位',
    record: '各方陈述意见，无异议。',
    recordConfirmed: true,
  }),
  forward: () => ({
    opinion: '初审同意',
    upperAuthority: '常州市有关主管部门',
    facts: '材料齐全',
    reasons: '符合条件',
  }),
  paid: ({ now }) => ({ paymentReference: 'JK-20180108-01', paidOn: now.slice(0, 10) }),
  delivered: ({ now }) => ({
    way: 'hall',
    recipient: '顾小满',
    receivedBy: '顾小满',
    place: '政务服务大厅',
    servedAt: now,
  }),
  confirmed: () => ({ opinion: '名称可用' }),
  'name-refused': () => ({ rejectGround: 'name-unavailable', rejectReason: '名称与在先名称相同', remedies }),
  kept: ({ now }) => ({ checkedAt: now, findings: '承诺已履行' }),
  broken: ({ now }) => ({
    checkedAt: now,
    findings: '未履行',
    facts: '未按承诺配备人员',
    reasons: '承诺不实',
    legalBasis: '《优化营商环境条例》第四十条',
    remedies,
  }),
};

/** The whole form of a step for an outcome. */
export const answer = (elementId: string, outcome: string, context: AnswerContext): Record<string, unknown> => ({
  outcome,
  ...byOutcome[outcome]?.(context),
  ...(elementId === 'upper-result'
    ? { upperDocumentNumber: '常行审〔2018〕1号', decidedOn: context.now.slice(0, 10), upperReasons: '不符合条件' }
    : {}),
});
