import type { WordTable } from '../i18n/words.ts';

/** Texts about powers of attorney and of the fields that find things; hall and desk share them. */
export const agencyWords = {
  'pick.none': ['没有找到', 'Nothing was found'],
  'pick.package': ['套餐', 'package'],
  'pick.item-hint': [
    '输入名称、拼音或首字母，用↑↓选择，回车确定',
    'Word, pinyin or initials; ↑↓ to choose, Enter to take',
  ],
  'pick.item-or-package-hint': [
    '输入事项或套餐名称、拼音或首字母，用↑↓选择，回车确定',
    'Item or package by word, pinyin or initials; ↑↓ to choose, Enter to take',
  ],
  'agency.agentName': ['代办人姓名', 'Name of the agent'],
  'agency.agentIdentity': ['代办人身份证号码', 'Identity number of the agent'],
  'agency.agentPhone': ['代办人电话', 'Phone of the agent'],
  'agency.scope': ['委托事项', 'For which items'],
  'agency.all': ['全部事项', 'All items'],
  'agency.some': ['指定事项', 'Named items'],
  'agency.add-item': ['添加事项', 'Add an item'],
  'agency.fromDay': ['委托起始日（不填为今天）', 'From (today where empty)'],
  'agency.toDay': ['委托截止日', 'To'],
  'agency.period': ['{{from}}至{{to}}', '{{from}} to {{to}}'],
  'agency.document': ['授权委托书', 'Power of attorney'],
  'agency.original-seen': [
    '已核对授权委托书原件和代办人身份证',
    'I have seen the original and the agent’s identity card',
  ],
  'agency.file-missing': ['请上传已签署的授权委托书', 'Upload the signed power of attorney'],
  'agency.items-missing': ['请至少添加一个事项', 'Add at least one item'],
  'agency.grant': ['确认委托', 'Give the power'],
  'agency.add': ['新增委托', 'Give a power of attorney'],
  'agency.none': ['没有登记的委托。', 'No power of attorney is on file.'],
  'agency.revoke': ['撤销委托', 'Revoke'],
  'agency.revoke-confirm': ['确认撤销，立即生效', 'Revoke now'],
  'agency.state.in-force': ['有效', 'In force'],
  'agency.state.not-yet': ['尚未生效', 'Not in force yet'],
  'agency.state.ended': ['已到期', 'Ended'],
  'agency.state.revoked': ['已撤销', 'Revoked'],
  'agency.way.account': ['申请人本人办理', 'Given by the applicant'],
  'agency.way.window': ['窗口核对原件登记', 'Recorded at the window'],
} as const satisfies WordTable;
