import { NavLink, Outlet } from 'react-router';
import { DemoNote } from '../../shared/frame/demo-note.tsx';
import { Settings } from '../../shared/frame/settings.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { LineNote } from '../../shared/live/line-note.tsx';
import { ExpiredDialog } from '../../shared/session/expired-dialog.tsx';
import { useSession } from '../../shared/session/session.tsx';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { useResize } from './look.tsx';

const Who = () => {
  const { t } = useWords();
  const { person, signOut } = useSession();
  if (person == null) return null;
  return (
    <div className="who">
      <span>
        <span lang="zh-CN">{person.name}</span> · {person.roles.map((role) => t(`role.${role}`)).join(', ')}
      </span>
      <button type="button" onClick={() => void signOut()}>
        {t('frame.sign-out')}
      </button>
    </div>
  );
};

/** What stands around every page of the desk. */
export const Frame = () => {
  const { t } = useWords();
  const { person } = useSession();
  const resize = useResize();
  useShortcuts(person != null);
  return (
    <>
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <DemoNote />
      <header className="header">
        <div className="header-inner">
          <NavLink to="/" className="brand" end>
            <span className="stamp" aria-hidden="true" lang="zh-CN">
              章
            </span>
            {t('desk.name')}
          </NavLink>
          <nav aria-label={t('frame.navigation')}>
            <NavLink to="/" end>
              {t('desk.tasks')}
            </NavLink>
            {person?.permissions.includes('follow-up.handle') === true ? (
              <NavLink to="/follow-ups">{t('desk.follow-ups')}</NavLink>
            ) : null}
          </nav>
          <Who />
          <Settings onSize={resize} />
        </div>
      </header>
      <LineNote />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      {person == null ? null : (
        <footer className="frame-foot no-print">
          <NavLink to="/shortcuts">{t('keys.title')}</NavLink> <kbd aria-hidden="true">?</kbd>
        </footer>
      )}
      <ExpiredDialog applicants={false} />
    </>
  );
};
