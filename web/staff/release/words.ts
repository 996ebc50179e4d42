import type { WordTable } from '../../shared/i18n/words.ts';

export const gateWords = {
  'gate.findings': ['发布关口检查结果', 'What the gate finds'],
  'gate.clean': ['没有问题：规则、法条、在办件兼容性均符合。', 'Nothing: rules, law and running cases are content.'],
  'gate.error': ['✗ 错误', '✗ Error'],
  'gate.warning': ['△ 提醒', '△ Warning'],
  'gate.dry-run': ['在办件迁移预演', 'Dry run of moving the running cases'],
  'gate.dry-run-of': ['{{flow}}：在办{{total}}件', '{{flow}}: {{total}} running'],
  'gate.dry-run-cases': ['逐件结果（{{count}}件）', 'Case by case ({{count}})'],
  'gate.dry-run-case': ['办件', 'Case'],
  'gate.dry-run-release': ['所在发布', 'Release'],
  'gate.dry-run-way': ['方式', 'Way'],
  'gate.dry-run-reason': ['原因', 'Reason'],
} as const satisfies WordTable;
