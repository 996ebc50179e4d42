import { Outlet } from 'react-router';
import { Title } from '../shared/frame/title.tsx';
import { useWords } from '../shared/i18n/words.ts';
import { useSession } from '../shared/session/session.tsx';
import { SignInForm } from '../shared/session/sign-in-form.tsx';

/** Pages for staff with a permission, mostly to work on tasks: whoever is not signed in signs in here and goes on where they wanted to go. */
export const SignedIn = ({ permission = 'task.work' }: { permission?: string }) => {
  const { t } = useWords();
  const { person } = useSession();
  if (person === undefined) return <p className="loading">{t('page.loading')}</p>;
  if (person === null)
    return (
      <div className="card narrow">
        <Title name={t('frame.sign-in')}>{t('staff.sign-in')}</Title>
        <SignInForm applicants={false} />
      </div>
    );
  // Whoever may see cases gets copies of them, and a head distributes tasks.
  const sees = permission === 'task.work' && person.applicantId === null && person.permissions.includes('case.read');
  if (sees || person.permissions.includes(permission)) return <Outlet key={person.id} />;
  const applicant = person.applicantId !== null;
  return (
    <div className="card narrow">
      <Title name={t('frame.sign-in')}>{t('staff.not-yours')}</Title>
      <p>{t(applicant ? 'staff.applicant-hint' : 'staff.other-role-hint')}</p>
      {applicant ? <a href="/hall/">{t('staff.to-hall')}</a> : null}
    </div>
  );
};
