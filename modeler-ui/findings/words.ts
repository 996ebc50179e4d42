import type { WordTable } from '../../web/shared/i18n/words.ts';

export const findingsWords = {
  'findings.title': ['检查', 'Findings'],
  'findings.first': ['正在检查……', 'The rules are reading the draft …'],
  'findings.none': ['✓ 没有发现问题', '✓ Nothing was found'],
  'findings.count': ['{{errors}} 个错误，{{warnings}} 个提醒', '{{errors}} errors, {{warnings}} warnings'],
  'findings.error': ['× 错误', '× Error'],
  'findings.warning': ['! 提醒', '! Warning'],
  'findings.flow': ['整个流程', 'The whole flow'],
  'findings.rules': ['流程检查规则', 'Rules for flows'],
  'findings.no-page': ['没有这条规则的说明', 'There is no page about this rule'],
} as const satisfies WordTable;
