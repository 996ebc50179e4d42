import { NavLink } from 'react-router';
import { Shell } from '../../shared/frame/shell.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { useResize } from './look.tsx';

/** What stands around every page of the desk. */
export const Frame = () => {
  const { t } = useWords();
  const { person } = useSession();
  return (
    <Shell name={t('desk.name')} applicants={false} onSize={useResize()}>
      <NavLink to="/" end>
        {t('desk.tasks')}
      </NavLink>
      {person?.roles.includes('inspector') === true ? <a href="/desk/visits/">{t('visit.mine')}</a> : null}
      {person?.permissions.includes('follow-up.handle') === true ? (
        <NavLink to="/follow-ups">{t('desk.follow-ups')}</NavLink>
      ) : null}
    </Shell>
  );
};
