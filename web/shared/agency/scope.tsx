import type { GivenPower } from '../api/types.ts';
import { useWords } from '../i18n/words.ts';

/** What a power of attorney reaches, and how long. */
export const Scope = ({ power }: { power: Pick<GivenPower, 'items' | 'fromDay' | 'toDay'> }) => {
  const { t } = useWords();
  return (
    <>
      {power.items.length === 0 ? (
        t('agency.all')
      ) : (
        <span lang="zh-CN">{power.items.map(({ name }) => name).join('、')}</span>
      )}{' '}
      <small>{t('agency.period', { from: power.fromDay, to: power.toDay })}</small>
    </>
  );
};
