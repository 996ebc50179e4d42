import { contact, exampleBodies, exampleHead, materials, remedies } from '../../src/documents/examples.ts';
import type { DocumentData, DocumentKind } from '../../src/documents/kinds.ts';

const bodies: { [K in DocumentKind]: Extract<DocumentData, { kind: K }>['body'] } = {
  ...exampleBodies,
  'special-procedure-notice': {
    ground: 'expert-review',
    expectedDays: 15,
    startOn: '2026-03-09',
    remainingDays: 12,
    organiser: '常州市武进区水利局水土保持专家组',
    contact,
  },
  'hearing-notice': {
    matter: '星火北路加油站（二级站）规划选址及建设',
    right: {
      interests: '拟建站区与星火花园小区最近居民楼相距五十五米，涉及相邻业主的采光、安全等权益',
      askBefore: '2026-03-16',
    },
    session: {
      at: '2026-04-02T01:30:00.000Z',
      place: '武进区行政中心三号楼305听证室',
      chair: '张建国',
      recorder: '李晓梅',
    },
    contact,
  },
  'extension-notice': {
    acceptedOn: '2026-03-03',
    oldDueOn: '2026-03-31',
    newDueOn: '2026-04-15',
    addedDays: 10,
    reason: '项目涉及文物保护单位建设控制地带，需要与文物主管部门核对保护范围坐标，核对工作尚未结束。',
    approver: { name: '王志强', title: '局长' },
    contact,
  },
  'payment-notice': {
    feeCode: 'FEE-012',
    feeName: '城市道路占用挖掘修复费',
    amount: 12_005_080,
    basis: '《城市道路管理条例》第三十七条；苏价服〔2017〕88号',
    paymentNumber: '3204 1226 0000 0018 7',
    payee: '武进区财政局非税收入专户',
    howToPay: '凭缴款码在江苏政务服务网“公共支付”、代收银行柜面或者大厅缴费窗口缴纳',
    dueOn: '2026-03-27',
    contact,
  },
  'filing-receipt': {
    filedOn: '2026-03-02',
    filingNumber: '武行审备〔2026〕7号',
    content: '年产三万套汽车内饰件技术改造项目，总投资2,600万元，建设地点武进国家高新区',
    materials: [...materials],
  },
  'initial-review-opinion': {
    upperAuthority: '江苏省住房和城乡建设厅',
    acceptedOn: '2026-03-03',
    facts: '申请人净资产、注册人员、技术工人和工程业绩的证明材料齐全，与相关系统数据比对一致。',
    opinion: '同意上报，建议准予建筑业企业资质。',
    reasons: ['企业净资产八千六百万元，达到标准', '注册建造师九人，达到标准'],
    materials: [...materials],
  },
  'withdrawal-notice': { appliedOn: '2026-03-02', withdrawnOn: '2026-03-05', reason: '经营计划调整', contact },
  'termination-notice': {
    appliedOn: '2026-03-02',
    endedOn: '2026-03-05',
    ground: '申请人（法人或者其他组织）依法终止',
    reason: '申请人已于2026年3月4日办理注销登记',
    approver: '张华',
    contact,
  },
  'lapse-notice': {
    noticeNumber: '武行审补〔2026〕3号',
    noticeOn: '2026-03-04',
    lapseDays: 20,
    lapsedOn: '2026-04-01',
    missing: ['食品安全规章制度', '主要设备设施布局图'],
    contact,
  },
  undertaking: {
    conditions: ['有与经营规模相适应的固定经营场所', '有符合国家标准的消防、卫生设施', '从业人员持有有效的健康证明'],
    promises: [
      '已经具备行政机关告知的全部条件、标准和要求',
      '在约定期限内接受并配合事后核查',
      '未达到条件前不从事相关经营活动',
    ],
    checkDays: 40,
    signatory: '陈思远',
    signedOn: '2026-03-02',
  },
  'revocation-decision': {
    licence: { name: '食品经营许可证', number: 'JY23204120012345', grantedOn: '2026-03-13' },
    facts: '事后核查发现，申请人提交的场所使用证明系伪造，房屋所有权人未出租该场所。',
    reasons: ['被许可人以欺骗手段取得行政许可'],
    legalBasis: '《中华人民共和国食品安全法》第一百三十四条',
    effectiveOn: '2026-05-20',
    remedies,
  },
};

/** A complete, valid example of one kind. */
export const sample = <K extends DocumentKind>(kind: K): Extract<DocumentData, { kind: K }> =>
  ({
    kind,
    ...structuredClone(exampleHead),
    body: structuredClone(bodies[kind]),
  }) as unknown as Extract<DocumentData, { kind: K }>;

export const kindsOf = Object.keys(bodies) as DocumentKind[];
