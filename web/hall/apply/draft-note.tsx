import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';

/** When the draft was last saved. */
export const DraftNote = ({ savedAt }: { savedAt: string | undefined }) => {
  const { t, language } = useWords();
  return (
    <p role="status">
      <small>
        {savedAt === undefined ? t('apply.not-saved') : t('apply.saved-at', { time: showMoment(savedAt, language) })}
      </small>
    </p>
  );
};
