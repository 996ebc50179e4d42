import { NavLink } from 'react-router';
import { Shell } from '../../shared/frame/shell.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { useResize } from './look.tsx';

/** What stands around every page of the desk. */
export const Frame = () => {
  const { t } = useWords();
  const { person } = useSession();
  useShortcuts(person != null);
  const foot =
    person == null ? null : (
      <footer className="frame-foot no-print">
        <NavLink to="/shortcuts">{t('keys.title')}</NavLink> <kbd aria-hidden="true">?</kbd>
      </footer>
    );
  return (
    <Shell name={t('desk.name')} applicants={false} onSize={useResize()} foot={foot}>
      <NavLink to="/" end>
        {t('desk.tasks')}
      </NavLink>
      {person?.permissions.includes('follow-up.handle') === true ? (
        <NavLink to="/follow-ups">{t('desk.follow-ups')}</NavLink>
      ) : null}
    </Shell>
  );
};
