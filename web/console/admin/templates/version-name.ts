import { useWords } from '../../../shared/i18n/words.ts';

/** What a version is called; 0 is the one that the house brings. */
export const useVersionName = (): ((version: number) => string) => {
  const { t } = useWords();
  return (version) => (version === 0 ? t('templates.version-0') : t('templates.version', { version }));
};
