import { NavLink, Outlet } from 'react-router';
import { DemoNote } from '../../shared/frame/demo-note.tsx';
import { Settings } from '../../shared/frame/settings.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { LineNote } from '../../shared/live/line-note.tsx';
import { ExpiredDialog } from '../../shared/session/expired-dialog.tsx';
import { useSession } from '../../shared/session/session.tsx';

const Who = () => {
  const { t } = useWords();
  const { person, signOut } = useSession();
  if (person == null) return null;
  return (
    <div className="who">
      <span lang="zh-CN">{person.name}</span>
      <button type="button" onClick={() => void signOut()}>
        {t('frame.sign-out')}
      </button>
    </div>
  );
};

/** What stands around every page of the hall. */
export const Frame = () => {
  const { t } = useWords();
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
            {t('hall.name')}
          </NavLink>
          <nav aria-label={t('frame.navigation')}>
            <NavLink to="/" end>
              {t('hall.find')}
            </NavLink>
            <NavLink to="/track">{t('hall.track')}</NavLink>
            <NavLink to="/verify">{t('hall.verify')}</NavLink>
            <NavLink to="/cases">{t('hall.cases')}</NavLink>
            <NavLink to="/agency">{t('hall.agency')}</NavLink>
          </nav>
          <Who />
          <Settings />
        </div>
      </header>
      <LineNote />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <ExpiredDialog applicants />
    </>
  );
};
