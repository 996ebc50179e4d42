import type { WordTable } from '../../shared/i18n/words.ts';

export const frameWords = {
  'console.name': ['一章通 · 控制台', 'OneSeal · Console'],
  'console.releases': ['发布', 'Releases'],
  'console.moves': ['办件迁移', 'Moves'],
  'console.instances': ['实例', 'Instances'],
  'console.heat-map': ['热力图', 'Heat map'],
  'console.health': ['健康', 'Health'],
  'console.incidents': ['异常', 'Incidents'],
} as const satisfies WordTable;
