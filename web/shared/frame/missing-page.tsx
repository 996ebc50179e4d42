import { useWords } from '../i18n/words.ts';
import { Title } from './title.tsx';

export const MissingPage = () => {
  const { t } = useWords();
  return (
    <>
      <Title name={t('page.missing')}>{t('page.missing')}</Title>
      <p>{t('page.missing-hint')}</p>
    </>
  );
};
