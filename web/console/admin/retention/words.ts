import type { WordTable } from '../../../shared/i18n/words.ts';

export const retentionWords = {
  'retention.title': ['保存期限', 'Retention'],
  'retention.hint': [
    '超过保存期限的下列数据每天凌晨两点后自动清理，清理数量写入管理记录。办件、材料、文书、证照、编号、用印登记和全程记录不在其中，不会被清理；办结办件的流程变量随流程实例结束即删除。',
    'What is past its time goes by itself each day after two at night; the record of administration tells how much. Cases, their papers, documents, certificates, numbers, the register of seals and the full record are not among it and never go; process variables go with the end of their instance.',
  ],
  'retention.last': ['上次清理：{{day}}', 'Last run: {{day}}'],
  'retention.running': ['正在清理：{{day}}', 'Running: {{day}}'],
  'retention.never': ['尚未清理过', 'No run yet'],
  'retention.rule': ['数据', 'Data'],
  'retention.law': ['依据', 'Law'],
  'retention.days': ['保存天数', 'Days kept'],
  'retention.limits': ['允许范围（天）', 'Allowed (days)'],
  'retention.gone': ['上次清理', 'Went last'],
  'retention.due': ['现在将清理', 'Would go now'],
  'retention.changed': ['最近修改', 'Last change'],
  'retention.act': ['操作', 'Action'],
  'retention.change': ['修改', 'Change'],
  'retention.reason': ['修改理由', 'Why it changes'],
  'retention.of.drafts': ['未提交的申请草稿（自最后保存）', 'Applications never sent (since last saved)'],
  'retention.of.sessions': ['已结束的会话（自到期）', 'Ended sessions (since they ran out)'],
  'retention.of.sign-in-failures': ['登录失败计数（自最后一次）', 'Counts of failed sign-ins (since the last one)'],
  'retention.of.upload-links': ['手机上传链接（自到期）', 'Links for photos from a phone (since they ran out)'],
  'retention.of.rehearsals': ['流程演练（自结束）', 'Rehearsals of flows (since their end)'],
  'retention.of.flow-drafts': [
    '已放弃的流程草稿（自放弃，申请过发布的除外）',
    'Discarded flow drafts (since then; not those once asked to be released)',
  ],
  'retention.of.catalogue-drafts': ['已放弃的目录变更（自放弃）', 'Discarded changes of the catalogue (since then)'],
  'retention.of.template-drafts': ['已放弃的文书模板草稿（自放弃）', 'Discarded drafts of templates (since then)'],
  'retention.of.element-history': [
    '办结办件的流程节点历史（自办结，按流程实例计）',
    'History of steps of closed cases (since they closed; counted in instances)',
  ],
  'retention.law.LAW-31': [
    '个人信息保护法第十九条（保存最短必要）',
    'Personal Information Law, Art. 19 (shortest storage)',
  ],
  'retention.law.LAW-34': [
    '网络安全法第二十一条（日志不少于六个月）',
    'Cybersecurity Law, Art. 21 (logs six months at least)',
  ],
} as const satisfies WordTable;
