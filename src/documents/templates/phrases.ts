import { BureauError } from '../../errors.ts';
import type { TSchema } from 'typebox';
import { paragraph } from '../model.ts';
import type { Block } from '../model.ts';
import { plainDay, shanghaiDay } from '../render/chinese-date.ts';
import type { Contact, DataWith, Material, Remedies } from '../shapes.ts';
import type { Place, Required } from '../wording/wording.ts';

/** 《行政许可法》 and its full name, as it is quoted for the first time. */
export const licensingLaw = '《中华人民共和国行政许可法》';

export const forms = { original: '原件', copy: '复印件', electronic: '电子件' } as const;

export const contactLine = (contact: Contact): string =>
  `联系部门：${contact.office}；联系电话：${contact.phone}；地址：${contact.address}` +
  `${contact.hours === undefined ? '' : `；办公时间：${contact.hours}`}。`;

export const contactText = (contact: Contact): Block => paragraph(contactLine(contact));

/** What the wording of every kind may fill in. */
export const headTexts: Readonly<Record<string, Place<DataWith<TSchema>, string>>> = {
  申请人: { en: 'Applicant', of: ({ applicant }) => applicant.name },
  事项名称: { en: 'Item', of: ({ item }) => item.name },
  事项编码: { en: 'Item code', of: ({ item }) => item.code },
  办理依据: { en: 'Legal basis of the item', of: ({ item }) => item.legalBasis },
  办件编号: { en: 'Case number', of: ({ caseNumber }) => caseNumber },
  文书编号: { en: 'Document number', of: ({ number }) => number },
  机关名称: { en: 'Name of the bureau', of: ({ bureauName }) => bureauName },
  制作日期: { en: 'Day of issue', of: ({ issuedAt }) => plainDay(shanghaiDay(issuedAt)) },
};

/** The limits of LAW-13 are filled in, so that no wording can shorten them. */
export const remediesTexts = <D>(of: (data: D) => Remedies | undefined): Record<string, Place<D, string>> => ({
  复议期限: { en: 'Limit of reconsideration', of: () => '六十日' },
  行政复议机关: { en: 'Body of reconsideration', of: (data) => of(data)?.reconsiderationBody ?? '' },
  起诉期限: { en: 'Limit of litigation', of: () => '六个月' },
  人民法院: { en: 'Court', of: (data) => of(data)?.court ?? '' },
});
export const remediesRequired: Required = {
  names: ['复议期限', '行政复议机关', '起诉期限', '人民法院'],
  law: 'LAW-13',
  part: 'remedies',
};
export const remediesWording =
  '如不服本决定，可以自收到本决定书之日起{复议期限}内依法向{行政复议机关}申请行政复议，' +
  '也可以自收到本决定书之日起{起诉期限}内依法向{人民法院}提起行政诉讼。';

/** LAW-13: reconsideration within 60 days, litigation within 6 months. */
export const remediesText = (remedies: Remedies): Block =>
  paragraph(
    `如不服本决定，可以自收到本决定书之日起六十日内依法向${remedies.reconsiderationBody}申请行政复议，` +
      `也可以自收到本决定书之日起六个月内依法向${remedies.court}提起行政诉讼。`,
  );

/** Refuses an adverse document that lacks reasons, basis or remedies (LAW-13): error `refusal-incomplete`. */
export const requireReasons = (parts: Readonly<Record<string, string | readonly string[]>>): void => {
  const missing = Object.entries(parts)
    .filter(([, value]) =>
      typeof value === 'string' ? value.trim() === '' : value.every((text) => text.trim() === ''),
    )
    .map(([name]) => name);
  if (missing.length > 0)
    throw new BureauError('refusal-incomplete', { missing: missing.join('、'), law: 'LAW-13' }, 'body');
};

export const requireRemedies = (remedies: Remedies): Record<string, string> => ({
  行政复议机关: remedies.reconsiderationBody,
  行政诉讼管辖法院: remedies.court,
});

export const materialTable = (materials: readonly Material[]): Block => ({
  type: 'table',
  columns: [
    { title: '序号', share: 1, centre: true },
    { title: '材料名称', share: 7 },
    { title: '形式', share: 2, centre: true },
    { title: '份数', share: 1.4, centre: true },
  ],
  rows: materials.map((material, index) => [
    String(index + 1),
    material.name,
    forms[material.form],
    String(material.copies),
  ]),
});
