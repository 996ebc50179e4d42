import { showPlainDay } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { RollOut } from './types.ts';

/** Which new cases take which release, in words. */
export const useRollOutText = () => {
  const { t, language } = useWords();
  const places = (towns: readonly string[], items: readonly string[]): string =>
    [...towns.map((town) => (town === '' ? t('releases.own-hall') : town)), ...items].join('、');
  return ({ release, base, rule }: Pick<RollOut, 'release' | 'base' | 'rule'>): string => {
    if (base === null || rule.kind === 'all') return t('releases.takes-all', { release });
    if (rule.kind === 'from') return t('releases.takes-from', { release, base, day: showPlainDay(rule.day, language) });
    if (rule.kind === 'share') return t('releases.takes-share', { release, base, percent: rule.percent });
    return t('releases.takes-scope', { release, base, places: places(rule.towns, rule.items) });
  };
};
