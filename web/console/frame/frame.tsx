import { NavLink } from 'react-router';
import { Shell } from '../../shared/frame/shell.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useResize } from '../../staff/look.tsx';

/** What stands around every page of the console. */
export const Frame = () => {
  const { t } = useWords();
  return (
    <Shell name={t('console.name')} applicants={false} onSize={useResize()}>
      <NavLink to="/" end>
        {t('console.releases')}
      </NavLink>
      <NavLink to="/admin">{t('admin.title')}</NavLink>
    </Shell>
  );
};
