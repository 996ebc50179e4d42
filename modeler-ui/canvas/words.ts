import type { WordTable } from '../../web/shared/i18n/words.ts';

export const canvasWords = {
  'canvas.name': [
    '流程图。每个环节也在“环节表”里，可以用键盘修改。',
    'Diagram. Every element stands in the step table, too, where it is changed by keyboard.',
  ],
  'canvas.refused': [
    '文本画不成流程图，下面仍是上一次能画出的图。',
    'The text cannot be drawn; below is still the last diagram that could.',
  ],
  'canvas.nothing': [
    '文本画不成流程图。请切换到“文本”修改，或从历史中恢复。',
    'The text cannot be drawn. Correct it as text, or go back to an earlier version.',
  ],
  'canvas.take-back': ['恢复上一次能画出的图', 'Go back to that diagram'],
  'canvas.undo': ['撤销', 'Undo'],
  'canvas.redo': ['重做', 'Redo'],
  'canvas.in': ['放大', 'Zoom in'],
  'canvas.out': ['缩小', 'Zoom out'],
  'canvas.fit': ['全图', 'Whole diagram'],
  'canvas.search': ['查找', 'Search'],
  'canvas.read-only': [
    '您不能修改这份草稿；各环节的属性见“环节表”。',
    'You cannot change this draft; the step table has the properties.',
  ],
} as const satisfies WordTable;
