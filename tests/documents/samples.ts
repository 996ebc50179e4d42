import type { DocumentData, DocumentKind } from '../../src/documents/kinds.ts';

const contact = {
  office: '综合受理科',
  phone: '0519-88880000',
  address: '常州市武进区行政中心一号楼政务服务大厅二楼36号窗口',
  hours: '工作日9:00—12:00，13:00—17:00',
};
const remedies = { reconsiderationBody: '常州市武进区人民政府', court: '常州市武进区人民法院' };
const materials = [
  { name: '食品经营许可申请书', form: 'original', copies: 1 },
  { name: '营业执照', form: 'electronic', copies: 1 },
  { name: '与食品经营相适应的主要设备设施布局、操作流程等文件', form: 'copy', copies: 2 },
] as const;

const bodies: { [K in DocumentKind]: Extract<DocumentData, { kind: K }>['body'] } = {
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
    number: '武行审字〔2026〕18号',
    bureauName: '武进区行政审批局',
    issuedAt: '2026-03-02T01:00:00.000Z',
    caseNumber: 'WJ-20260302-000018',
    item: { code: 'MKT-21', name: '食品经营许可（新办）', legalBasis: '《中华人民共和国食品安全法》第三十五条' },
    applicant: { name: '常州市武进区湖塘老街餐饮管理有限公司' },
    verifyUrl: 'https://oneseal.example.cn/verify/7Q2M-9XKD-4HTB',
    specimen: true,
    body: structuredClone(bodies[kind]),
  }) as unknown as Extract<DocumentData, { kind: K }>;

export const kindsOf = Object.keys(bodies) as DocumentKind[];
