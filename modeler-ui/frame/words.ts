import type { WordTable } from '../../web/shared/i18n/words.ts';

export const frameWords = {
  'modeler.name': ['一章通 · 流程设计', 'OneSeal · Modeler'],
  'modeler.drafts': ['草稿', 'Drafts'],
} as const satisfies WordTable;
