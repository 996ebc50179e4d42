import { categories } from './categories.ts';
import type { Category } from './categories.ts';
import type { Kind } from './element-template.ts';

const job = (
  id: string,
  category: Category,
  glyph: string,
  [zh, en]: readonly [string, string],
  [aboutZh, aboutEn]: readonly [string, string],
): Kind => ({ id, category, glyph, name: { zh, en }, about: { zh: aboutZh, en: aboutEn } });

const { acceptance, review, fee, seal, certificate, delivery, clock, state, closing } = categories;

/** Every job type in words, in the order of the palette. */
export const jobKinds: readonly Kind[] = [
  job(
    'number-case',
    acceptance,
    '号',
    ['办件编号', 'Number the case'],
    ['给办件编号，从此可凭编号查询。', 'Gives the case its number, by which it is followed.'],
  ),
  job(
    'check-name',
    review,
    '名',
    ['名称查重', 'Check the name'],
    [
      '向登记机关查名称可用否，结果在变量 nameFree。',
      'Asks the registry whether the name is free; says so in nameFree.',
    ],
  ),
  job(
    'check-credit',
    review,
    '信',
    ['信用核查', 'Check the credit'],
    ['查申请人的信用，结果在变量 creditGood。', 'Asks for the applicant’s credit; says so in creditGood.'],
  ),
  job(
    'hand-over-to-upper',
    review,
    '报',
    ['报送上级', 'Hand over to the higher authority'],
    ['把初审意见和材料报上级机关。', 'Sends opinion and papers to the higher authority.'],
  ),
  job(
    'collect-fee',
    fee,
    '费',
    ['开具缴款通知', 'Ask for the fee'],
    ['按公布的标准计费，金额在变量 feeAmount（分）。', 'Asks for the fee at the published rate; feeAmount is in fen.'],
  ),
  job(
    'make-document',
    seal,
    '文',
    ['制作文书', 'Make a document'],
    ['编文号并生成文书，还没有盖章。', 'Numbers a document and makes it, unsealed.'],
  ),
  job(
    'seal-document',
    seal,
    '印',
    ['文书用印', 'Seal a document'],
    ['盖审批专用章，登记用印。', 'Puts the bureau’s seal on it and registers the use.'],
  ),
  job(
    'issue-certificate',
    certificate,
    '证',
    ['颁发证照', 'Issue the certificate'],
    ['编号、制证、盖章。', 'Numbers, makes and seals the certificate.'],
  ),
  job(
    'revoke-certificate',
    certificate,
    '撤',
    ['撤销证照', 'Revoke the certificate'],
    ['撤销已经颁发的证照。', 'Revokes the certificate that was issued.'],
  ),
  job(
    'deliver',
    delivery,
    '交',
    ['送交文书', 'Hand over documents'],
    ['把盖章的文书交给申请人（网上可下载）。', 'Puts sealed documents at the applicant’s disposal.'],
  ),
  job(
    'notify',
    delivery,
    '告',
    ['通知申请人', 'Notify the applicant'],
    ['发短信或邮件。', 'Sends a short message or a mail.'],
  ),
  job(
    'start-clock',
    clock,
    '启',
    ['启动时限', 'Start a clock'],
    [
      '从法定时刻开始计时；到期可以替人办结一个步骤。',
      'Starts from its legal moment; when over it may complete a step.',
    ],
  ),
  job('stop-clock', clock, '停', ['停止时限', 'Stop a clock'], ['办完了，时限结束。', 'What it counted is done.']),
  job(
    'suspend-clock',
    clock,
    '中',
    ['中止计时', 'Suspend a clock'],
    ['只限法定事由，先出特别程序告知书。', 'On the lawful grounds only, after the written notice.'],
  ),
  job(
    'resume-clock',
    clock,
    '续',
    ['恢复计时', 'Resume a clock'],
    ['特别程序结束，接着计时。', 'The special procedure is over; the days left go on.'],
  ),
  job(
    'set-case-status',
    state,
    '态',
    ['设置办件状态', 'Set the state of the case'],
    ['法律状态和它的时刻。', 'The legal state and its moment.'],
  ),
  job('publish', closing, '示', ['公示', 'Publish'], ['决定向社会公开。', 'Makes the decision public.']),
  job('archive', closing, '档', ['归档', 'Archive'], ['全部材料和记录入档。', 'Files all papers and the record.']),
  job(
    'hand-over-to-supervision',
    closing,
    '管',
    ['推送监管部门', 'Hand over to supervision'],
    ['审管互动：结果推给监管部门。', 'Tells the supervising department of the result.'],
  ),
  job(
    'file-seal-carving',
    closing,
    '章',
    ['印章刻制备案', 'File the seal carving'],
    ['向公安机关备案，编号在变量 sealFilingNumber。', 'Files with the police; the number is in sealFilingNumber.'],
  ),
  job(
    'hand-over-to-tax',
    closing,
    '税',
    ['推送税务', 'Hand over to tax'],
    ['登记信息推给税务机关。', 'Tells the tax authority.'],
  ),
];
