import { useWords } from '../i18n/words.ts';
import { useLine } from './live.tsx';

/** Says that live changes have stopped, and that they are there again. */
export const LineNote = () => {
  const { t } = useWords();
  const line = useLine();
  return (
    <div role="status" className="line-note">
      {line === 'lost' ? <p className="note warn">{t('live.lost')}</p> : null}
      {line === 'healed' ? <p className="note good">{t('live.healed')}</p> : null}
    </div>
  );
};
