import { NavLink } from 'react-router';
import { Shell } from '../../shared/frame/shell.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { FindCases } from '../find/find-cases.tsx';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { useResize } from '../../staff/look.tsx';

/** What stands around every page of the desk. */
export const Frame = () => {
  const { t } = useWords();
  const { person } = useSession();
  useShortcuts(person != null);
  const foot =
    person == null ? null : (
      <footer className="frame-foot no-print">
        <NavLink to="/shortcuts">{t('keys.title')}</NavLink> <kbd aria-hidden="true">?</kbd>
        {person.permissions.includes('task.work') ? <NavLink to="/absence">{t('absence.title')}</NavLink> : null}
      </footer>
    );
  return (
    <Shell
      name={t('desk.name')}
      applicants={false}
      onSize={useResize()}
      tools={person?.permissions.includes('case.read') === true ? <FindCases /> : null}
      foot={foot}
    >
      <NavLink to="/" end>
        {t('desk.tasks')}
      </NavLink>
      {person?.roles.includes('inspector') === true ? <a href="/desk/visits/">{t('visit.mine')}</a> : null}
      {person?.permissions.includes('case.file-for-applicant') === true ? (
        <NavLink to="/window">{t('desk.window')}</NavLink>
      ) : null}
      {person?.permissions.includes('follow-up.handle') === true ? (
        <NavLink to="/follow-ups">{t('desk.follow-ups')}</NavLink>
      ) : null}
    </Shell>
  );
};
