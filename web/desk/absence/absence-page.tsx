import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { Absences } from '../../staff/absence/absences.tsx';

/** One's own absences and who stands in. */
export const AbsencePage = () => {
  const { t } = useWords();
  const { person } = useSession();
  return (
    <>
      <Title name={t('absence.title')}>{t('absence.title')}</Title>
      {person == null ? null : <Absences people={[person]} own />}
    </>
  );
};
