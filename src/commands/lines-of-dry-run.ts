import { moveReasons, moveWays } from '../diagram/mapping/reasons.ts';
import type { ReleaseDryRun } from '../usecases/release/dry-run-release.ts';

/** What would become of the running cases, as an operator reads it: how many go which way, and which cannot go now. */
export const linesOfDryRun = ({ flow, total, counts, cases }: ReleaseDryRun): string[] => {
  const sums = (language: 'zh' | 'en'): string =>
    counts.map(({ way, count }) => `${moveWays[way][language]} ${count}`).join(language === 'zh' ? '，' : ', ');
  const hindered = cases.filter(({ way }) => way === 'stays' || way === 'wait');
  return [
    `迁移预演 dry run  ${flow}：在办 ${total} 件${total === 0 ? '' : `：${sums('zh')}`} · ${total} running${total === 0 ? '' : `: ${sums('en')}`}`,
    ...hindered.map(({ caseId, number, release, way, reason, at }) => {
      const { zh = '', en = '' } = moveReasons[reason] ?? {};
      return `  ${number ?? caseId}  ${release}  ${moveWays[way].zh} ${moveWays[way].en}  ${at}  ${zh} · ${en}`;
    }),
  ];
};
