import type { WordTable } from '../../shared/i18n/words.ts';
import { calendarWords } from './calendar/words.ts';
import { catalogueWords } from './catalogue/words.ts';
import { connectorWords } from './connectors/words.ts';
import { peopleWords } from './people/words.ts';
import { retentionWords } from './retention/words.ts';
import { sealWords } from './seals/words.ts';
import { templateWords } from './templates/words.ts';

export const adminWords = {
  ...peopleWords,
  ...catalogueWords,
  ...calendarWords,
  ...sealWords,
  ...connectorWords,
  ...templateWords,
  ...retentionWords,
  'admin.title': ['管理', 'Administration'],
  'admin.sections': ['管理栏目', 'Parts of administration'],
  'admin.people': ['人员', 'People'],
  'admin.catalogue': ['目录', 'Catalogue'],
  'admin.calendar': ['日历', 'Calendar'],
  'admin.templates': ['文书模板', 'Templates'],
  'admin.seals': ['印章', 'Seals'],
  'admin.connectors': ['对外连接', 'Connectors'],
  'admin.retention': ['保存期限', 'Retention'],
  'admin.record': ['管理记录', 'Record'],
  'admin.calendar-missing': [
    '{{year}}年的工作日历尚未录入，涉及的期限均为暂定，不会自动触发。请在国务院办公厅通知发布后录入。',
    'The calendar of {{year}} is missing: limits that reach it are provisional and no clock fires on them. Enter it as soon as the notice is out.',
  ],
  'admin.more': ['更多', 'More'],
  'admin.save': ['保存', 'Save'],
  'admin.record-hint': [
    '账号、请假代理、目录、文书模板、印章密钥、对外连接和保存期限的每一次改动都在这里，连同改动人；记录成链，不能悄悄修改。',
    'Every change of accounts, absences, the catalogue, document templates, seal keys, connectors and retention with whoever made it, in a chain that nobody changes unseen.',
  ],
  'admin.record-empty': ['还没有管理操作', 'No act of administration yet'],
} as const satisfies WordTable;
