import { NavLink } from 'react-router';
import { Shell } from '../../shared/frame/shell.tsx';
import { useWords } from '../../shared/i18n/words.ts';

/** What stands around every page of the hall. */
export const Frame = () => {
  const { t } = useWords();
  return (
    <Shell name={t('hall.name')} applicants>
      <NavLink to="/" end>
        {t('hall.find')}
      </NavLink>
      <NavLink to="/track">{t('hall.track')}</NavLink>
      <NavLink to="/verify">{t('hall.verify')}</NavLink>
      <NavLink to="/cases">{t('hall.cases')}</NavLink>
      <NavLink to="/agency">{t('hall.agency')}</NavLink>
      <NavLink to="/contact">{t('hall.contact')}</NavLink>
    </Shell>
  );
};
