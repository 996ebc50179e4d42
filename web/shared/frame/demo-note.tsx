import { useMode } from '../api/queries.ts';
import { useWords } from '../i18n/words.ts';

/** Said on every page of a demonstration. */
export const DemoNote = () => {
  const { t } = useWords();
  const { data } = useMode();
  if (data?.mode !== 'demo') return null;
  return (
    <aside className="demo-note" aria-label={t('frame.demo-name')}>
      {t('frame.demo')}
    </aside>
  );
};
