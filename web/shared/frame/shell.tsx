import type { ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useWords } from '../i18n/words.ts';
import { LineNote } from '../live/line-note.tsx';
import { ExpiredDialog } from '../session/expired-dialog.tsx';
import { useSession } from '../session/session.tsx';
import { DemoNote } from './demo-note.tsx';
import { Settings } from './settings.tsx';

const Who = ({ roles }: { roles: boolean }) => {
  const { t } = useWords();
  const { person, signOut } = useSession();
  if (person == null) return null;
  return (
    <div className="who">
      <span>
        <span lang="zh-CN">{person.name}</span>
        {roles ? ` · ${person.roles.map((role) => t(`role.${role}`)).join(', ')}` : null}
      </span>
      <button type="button" onClick={() => void signOut()}>
        {t('frame.sign-out')}
      </button>
    </div>
  );
};

interface Props {
  name: string;
  /** The links beside the name. */
  children: ReactNode;
  /** What stands between the links and the person. */
  tools?: ReactNode;
  /** Applicants sign in by themselves and have no role to show. */
  applicants: boolean;
  onSize?(large: boolean): void;
  /** Who is signed in, where a page has more to say of it. */
  who?: ReactNode;
  /** How it stands with the network, where a page can do without. */
  line?: ReactNode;
  /** What stands below every page. */
  foot?: ReactNode;
}

/** What stands around every page: where one is, who one is, and the page itself. */
export const Shell = ({ name, children, tools, applicants, onSize, who, line, foot }: Props) => {
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
            {name}
          </NavLink>
          <nav aria-label={t('frame.navigation')}>{children}</nav>
          {tools}
          {who ?? <Who roles={!applicants} />}
          <Settings {...(onSize === undefined ? {} : { onSize })} />
        </div>
      </header>
      {line ?? <LineNote />}
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      {foot}
      <ExpiredDialog applicants={applicants} />
    </>
  );
};
