import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useMode } from '../api/queries.ts';
import { get } from '../api/request.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { useWords } from '../i18n/words.ts';
import { useSession } from './session.tsx';

interface DemoFacts {
  password: string;
  users: { username: string; name: string; roles: string[] }[];
}

/** The people of the demonstration, to sign in with one press. */
const DemoPeople = ({ applicants, onPick }: { applicants: boolean; onPick(name: string, password: string): void }) => {
  const { t } = useWords();
  const { data: mode } = useMode();
  const demo = mode?.mode === 'demo';
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: () => get<DemoFacts>('/api/demo'),
    enabled: demo,
    staleTime: Infinity,
  });
  if (!demo || data === undefined) return null;
  const users = data.users.filter(({ roles }) => roles.includes('applicant') === applicants);
  return (
    <section className="demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">{t('sign-in.demo-people')}</h2>
      <ul>
        {users.map(({ username, name, roles }) => (
          <li key={username}>
            <button type="button" className="chip" onClick={() => onPick(username, data.password)}>
              <span lang="zh-CN">{name}</span> <small>{t(`role.${roles[0] ?? ''}`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** User name and password; in a demonstration also its people. */
export const SignInForm = ({ applicants, onDone }: { applicants: boolean; onDone?: () => void }) => {
  const { t } = useWords();
  const { signIn } = useSession();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const id = useId();

  const enter = async (username: string, password: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await signIn(username.trim(), password);
      onDone?.();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    void enter(String(fields.get('username')), String(fields.get('password')));
  };
  return (
    <>
      <form className="stack" onSubmit={submit}>
        <div className="field">
          <label htmlFor={`${id}-name`}>{t('sign-in.username')}</label>
          <input
            id={`${id}-name`}
            name="username"
            autoComplete="username"
            required
            maxLength={32}
            autoCapitalize="off"
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-password`}>{t('sign-in.password')}</label>
          <input
            id={`${id}-password`}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={128}
          />
        </div>
        <ErrorNote error={error} />
        <button type="submit" className="button primary" disabled={busy}>
          {t('sign-in.enter')}
        </button>
      </form>
      <DemoPeople applicants={applicants} onPick={(name, password) => void enter(name, password)} />
    </>
  );
};
