import { Link, useLocation } from 'react-router';
import { useWords } from '../../shared/i18n/words.ts';

/** From the word that a task is done to that task, where it may still be taken back. */
export const DoneLink = () => {
  const { t } = useWords();
  const doneKey = (useLocation().state as { doneKey?: string } | null)?.doneKey;
  return doneKey === undefined ? null : <Link to={`/tasks/${doneKey}`}>{t('done.look')}</Link>;
};
