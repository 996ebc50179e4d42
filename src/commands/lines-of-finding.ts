import type { Finding } from '../diagram/lint/finding.ts';

/** A finding as an operator reads it. */
export const linesOf = ({ severity, rule, file, element, place, message, reason, page }: Finding): string[] => {
  const where = [file, element, place].filter((part) => part !== '').join(' / ');
  return [
    `${severity === 'error' ? '错误 error' : '提醒 warning'}  ${rule}  ${where}`,
    `  ${message.zh}`,
    `  ${message.en}`,
    `  ${reason.zh} · ${page}`,
  ];
};
