import type { WordTable } from '../../shared/i18n/words.ts';

export const diagramWords = {
  'diagram.name': [
    '流程图。各环节的名称和状态见下表。',
    'Diagram. Names and states of its steps stand in the table below.',
  ],
  'diagram.steps': ['环节', 'Steps'],
  'diagram.state': ['状态', 'State'],
  'diagram.times': ['时间', 'Times'],
  'diagram.open': ['▶ 在办', '▶ Now'],
  'diagram.done': ['✓ 已办', '✓ Done'],
  'diagram.ahead': ['○ 未到', '○ Not reached'],
  'diagram.in': ['放大', 'Zoom in'],
  'diagram.out': ['缩小', 'Zoom out'],
  'diagram.fit': ['全图', 'Whole diagram'],
  'diagram.current': ['当前环节', 'Current step'],
  'diagram.broken': ['流程图无法显示', 'The diagram cannot be shown'],
} as const satisfies WordTable;
