import type { DocumentData, WordedKind } from './kinds.ts';

export const contact = {
  office: '综合受理科',
  phone: '0519-88880000',
  address: '常州市武进区行政中心一号楼政务服务大厅二楼36号窗口',
  hours: '工作日9:00—12:00，13:00—17:00',
};
export const remedies = { reconsiderationBody: '常州市武进区人民政府', court: '常州市武进区人民法院' };
export const materials = [
  { name: '食品经营许可申请书', form: 'original', copies: 1 },
  { name: '营业执照', form: 'electronic', copies: 1 },
  { name: '与食品经营相适应的主要设备设施布局、操作流程等文件', form: 'copy', copies: 2 },
] as const;

export const exampleHead = {
  number: '武行审字〔2026〕18号',
  bureauName: '武进区行政审批局',
  issuedAt: '2026-03-02T01:00:00.000Z',
  caseNumber: 'WJ-20260302-000018',
  item: { code: 'MKT-21', name: '食品经营许可（新办）', legalBasis: '《中华人民共和国食品安全法》第三十五条' },
  applicant: { name: '常州市武进区湖塘老街餐饮管理有限公司' },
  verifyUrl: 'https://oneseal.example.cn/verify/7Q2M-9XKD-4HTB',
  specimen: true,
};

type Bodies = { [K in WordedKind]: Extract<DocumentData, { kind: K }>['body'] };

/** Invented cases, for looking at a wording before it is in force. */
export const exampleBodies: Bodies = {
  'acceptance-receipt': {
    receivedOn: '2026-03-02',
    acceptedOn: '2026-03-03',
    deemed: false,
    statutoryDays: 20,
    promisedDays: 8,
    dueOn: '2026-03-13',
    dueProvisional: false,
    materials: [...materials],
    deferred: [{ name: '食品安全管理人员健康证明', dueOn: '2026-03-10' }],
    contact,
  },
  'one-time-notice': {
    receivedOn: '2026-03-02',
    problems: [
      {
        material: '食品安全规章制度',
        problem: 'missing',
        reason: '未提交。应当提交包括从业人员健康管理、进货查验记录、食品安全自查等内容的规章制度文本。',
        legalBasis: '《食品经营许可和备案管理办法》第十五条第一款第五项',
      },
      {
        material: '主要设备设施布局图',
        problem: 'wrong',
        reason: '未标明专间位置和面积，与经营场所平面图（120 m²）不一致，须重新绘制并由申请人签章。',
        legalBasis: '《食品经营许可和备案管理办法》第十五条第一款第三项',
      },
    ],
    handInAt: '武进区政务服务大厅二楼36号窗口',
    handInOnline: '江苏政务服务网武进旗舰店',
    lapseDays: 20,
    lapseOn: '2026-03-30',
    contact,
  },
  'not-accepted': {
    receivedOn: '2026-03-02',
    ground: 'not-competent',
    reason: '跨设区的市的道路旅客运输经营许可由设区的市级交通运输主管部门实施。',
    authority: '常州市交通运输局',
    remedies,
  },
  decision: {
    acceptedOn: '2026-03-03',
    content: '准予在常州市武进区湖塘镇花园街88号从事热食类食品制售、冷食类食品制售（含专间），经营面积120平方米',
    conditions: ['按照核定的经营项目和布局从事经营活动', '许可事项发生变化的，在变化后十个工作日内申请变更'],
    validFrom: '2026-03-13',
    validTo: '2031-03-12',
    certificateName: '食品经营许可证',
    remedies,
  },
  refusal: {
    acceptedOn: '2026-03-03',
    facts:
      '2026年3月6日，两名工作人员对经营场所进行了现场踏勘。经查，操作间与旱厕相距六米，场所内未设置与经营规模相适应的清洗、消毒设施。',
    reasons: ['经营场所与污染源的距离不足二十五米', '未设置与经营规模相适应的清洗、消毒设施，不具备许可条件'],
    legalBasis: '《中华人民共和国食品安全法》第三十三条第一款第一项、第二项',
    remedies,
  },
  certificate: {
    name: '食品经营许可证',
    licenceNumber: 'JY23204120012345',
    holder: '常州市武进区湖塘老街餐饮管理有限公司',
    holderCode: '91320412MA1MG2XH5K',
    representative: '陈思远',
    address: '常州市武进区湖塘镇花园街88号',
    scope: '热食类食品制售；冷食类食品制售；自制饮品制售（不含压力容器制作饮品）',
    area: '江苏省常州市武进区',
    validFrom: '2026-03-13',
    validTo: '2031-03-12',
    more: [['主体业态', '餐饮服务经营者（中型餐馆）']],
    orientation: 'landscape',
  },
  'proof-of-service': {
    documents: [
      { name: '准予行政许可决定书', number: '武行审决〔2026〕18号' },
      { name: '食品经营许可证', number: 'JY23204120012345' },
    ],
    recipient: '常州市武进区湖塘老街餐饮管理有限公司',
    way: 'hall',
    place: '武进区政务服务大厅二楼出证窗口',
    servedAt: '2026-03-16T02:05:00.000Z',
    receivedBy: '陈思远（法定代表人）',
    servers: ['周敏', '吴海'],
  },
};

/** A document of a kind about an invented case; marked as a specimen on every page. */
export const exampleOf = (kind: WordedKind): DocumentData =>
  // The kind selects the body, which the compiler cannot follow through the union.
  ({ kind, ...exampleHead, body: exampleBodies[kind] }) as unknown as DocumentData;
