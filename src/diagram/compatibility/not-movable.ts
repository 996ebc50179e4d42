import { findingOf, words } from '../lint/finding.ts';
import type { Finding } from '../lint/finding.ts';
import type { StayReason } from '../mapping/reasons.ts';
import { stayReasons } from '../mapping/reasons.ts';

/** A rule of the gate: a release says beforehand which cases it leaves in their old version. */
export const movableCases = {
  id: 'movable-cases',
  severity: 'warning',
  reason: words(
    '不能移到新版的办件在原版本办结；发布前要知道是哪些、为什么。',
    'Cases that cannot be moved finish in their old version; which and why is to be known before the release.',
  ),
} as const;

interface Judged {
  release: number;
  way: string;
  reason: string;
  at: string;
}

/** Findings for the cases that could not be moved to the new diagram, one for each release, place and reason. */
export const notMovable = (diagram: string, cases: readonly Judged[]): Finding[] => {
  const groups = new Map<string, { one: Judged; count: number }>();
  for (const one of cases.filter(({ way }) => way === 'stays')) {
    const key = `${one.release} ${one.at} ${one.reason}`;
    groups.set(key, { one, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].map(({ one: { release, at, reason }, count }) => {
    const why = stayReasons[reason as StayReason];
    return findingOf(movableCases, diagram, {
      element: at,
      message: words(
        `第 ${release} 号发布的 ${count} 件办件不能移到新版：${why.zh}（${at}）`,
        `${count} cases of release ${release} cannot be moved to the new version: ${why.en} (${at})`,
      ),
    });
  });
};
