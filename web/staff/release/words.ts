import type { WordTable } from '../../shared/i18n/words.ts';

export const gateWords = {
  'gate.findings': ['发布关口检查结果', 'What the gate finds'],
  'gate.clean': ['没有问题：规则、法条、在办件兼容性均符合。', 'Nothing: rules, law and running cases are content.'],
  'gate.error': ['✗ 错误', '✗ Error'],
  'gate.warning': ['△ 提醒', '△ Warning'],
} as const satisfies WordTable;
