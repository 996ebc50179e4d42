import type { WordTable } from '../../shared/i18n/words.ts';

export const heatWords = {
  'heat.title': ['热力图', 'Heat map'],
  'heat.filters': ['选择流程和日期', 'Flow and days'],
  'heat.flow': ['流程', 'Flow'],
  'heat.release': ['发布号', 'Release'],
  'heat.release-n': ['发布{{release}}（版本{{version}}）', 'Release {{release}} (version {{version}})'],
  'heat.from': ['起始日', 'From'],
  'heat.to': ['截止日', 'Until'],
  'heat.by': ['图上显示', 'Shown on the diagram'],
  'heat.by.visits': ['次数', 'Count'],
  'heat.by.median': ['中位时长', 'Median time'],
  'heat.by.p90': ['九成时长', '90th percentile'],
  'heat.none': ['这段日期内没有办件经过此流程', 'No case went through this flow in these days'],
  'heat.element': ['环节', 'Element'],
  'heat.visits': ['次数', 'Visits'],
  'heat.active': ['现在停留', 'There now'],
  'heat.median': ['中位时长', 'Median'],
  'heat.p90': ['九成时长', '90th percentile'],
  'heat.hint': [
    '人工环节按工作日计（当日办结为0），自动环节按实际用时计。颜色越深数值越大，数字见图上标记和下表。',
    'People’s steps are counted in working days (0: done on the same day), automatic steps by the time they took. The darker, the more; figures stand on the diagram and in the table.',
  ],
  'heat.days': ['{{count}}个工作日', '{{count}} working days'],
  'heat.seconds': ['{{count}}秒', '{{count}} s'],
  'heat.csv': ['导出CSV', 'Export as CSV'],
  'heat.xlsx': ['导出Excel', 'Export as Excel'],
} as const satisfies WordTable;
