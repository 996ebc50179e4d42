import type { WordTable } from '../../shared/i18n/words.ts';

export const batchRunWords = {
  'batch-run.name': ['批量操作进度', 'Progress of the batch'],
  'batch-run.running': ['已处理{{done}}件，共{{total}}件', '{{done}} of {{total}} done'],
  'batch-run.over': ['已结束：处理了{{done}}件，共{{total}}件', 'Ended: {{done}} of {{total}} done'],
  'batch-run.stop': ['停止（已处理的不变）', 'Stop (what is done stays done)'],
  'batch-run.case': ['办件', 'Case'],
  'batch-run.result': ['结果', 'Result'],
  'batch-run.results': ['逐件结果', 'Result for each'],
} as const satisfies WordTable;
