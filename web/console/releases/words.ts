import type { WordTable } from '../../shared/i18n/words.ts';

export const releaseWords = {
  'releases.title': ['流程发布', 'Releases of the flows'],
  'releases.number': ['发布号', 'Release'],
  'releases.at': ['发布时间', 'Released at'],
  'releases.flows': ['流程与版本', 'Flows and versions'],
  'releases.current': ['新件采用', 'Taken by new cases'],
} as const satisfies WordTable;
