import type { WordTable } from '../../web/shared/i18n/words.ts';

export const draftsWords = {
  'drafts.title': ['流程草稿', 'Drafts of flows'],
  'drafts.name': ['标题', 'Title'],
  'drafts.flow': ['流程', 'Flow'],
  'drafts.owner': ['起草人', 'Owner'],
  'drafts.changed': ['最近修改', 'Changed last'],
  'drafts.none': ['还没有草稿。', 'There are no drafts yet.'],
} as const satisfies WordTable;
