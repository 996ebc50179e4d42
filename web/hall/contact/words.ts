import type { WordTable } from '../../shared/i18n/words.ts';

export const contactWords = {
  'contact.title': ['我的联系方式', 'How I am reached'],
  'contact.hint': [
    '通知和文书按这里的联系方式送达。变更后立即用于所有在办事项，原联系方式脱敏后记入纪实。名称和证件号码请到窗口凭证明变更。',
    'Notices and documents reach you here. A change counts for every case at once; what stood there before goes into the record, masked. Name and identity number are changed at the window, with proof.',
  ],
  'contact.phone': ['手机号码', 'Mobile phone'],
  'contact.address': ['联系地址', 'Address'],
  'contact.email': ['电子邮箱', 'Mail address'],
  'contact.save': ['保存', 'Save'],
  'contact.saved': ['联系方式已变更', 'Your contact data is changed'],
} as const satisfies WordTable;
