import { Outlet } from 'react-router';
import { useMode } from '../../shared/api/queries.ts';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { SignInForm } from '../../shared/session/sign-in-form.tsx';

const SignInPage = () => {
  const { t } = useWords();
  const { data } = useMode();
  return (
    <div className="card narrow">
      <Title name={t('frame.sign-in')}>{t('hall.sign-in')}</Title>
      <p>{t('hall.sign-in-hint')}</p>
      <SignInForm applicants />
      {data?.mode === 'demo' ? null : <p>{t('hall.account')}</p>}
    </div>
  );
};

/** Pages for applicants: whoever is not signed in signs in here and goes on where they wanted to go. */
export const SignedIn = () => {
  const { t } = useWords();
  const { person } = useSession();
  if (person === undefined) return <p className="loading">{t('page.loading')}</p>;
  if (person === null) return <SignInPage />;
  if (person.applicantId !== null) return <Outlet key={person.id} />;
  return (
    <div className="card narrow">
      <Title name={t('frame.sign-in')}>{t('hall.staff')}</Title>
      <p>{t('hall.staff-hint')}</p>
      <p>
        <a href="/desk/">{t('hall.to-desk')}</a>
      </p>
    </div>
  );
};
