import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useMode } from '../api/queries.ts';
import { get, post } from '../api/request.ts';
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

/** For staff whose password an admin has reset. */
const SetPassword = ({ onSet }: { onSet(name: string, password: string): Promise<void> }) => {
  const { t } = useWords();
  const [error, setError] = useState<unknown>();
  const [open, setOpen] = useState(false);
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [username, secret, next] = ['username', 'secret', 'next'].map((name) => String(fields.get(name)).trim());
    setError(undefined);
    post('/api/session/password', { username, secret, next }).then(() => onSet(username!, next!), setError);
  };
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('sign-in.secret-title')}</summary>
      {open ? (
        <form className="stack" onSubmit={submit}>
          {(
            [
              ['username', 'text', 'sign-in.username', 32],
              ['secret', 'text', 'sign-in.secret', 40],
              ['next', 'password', 'sign-in.next', 128],
            ] as const
          ).map(([name, type, word, most]) => (
            <div className="field" key={name}>
              <label htmlFor={`${id}-${name}`}>{t(word)}</label>
              <input id={`${id}-${name}`} name={name} type={type} required maxLength={most} autoCapitalize="off" />
            </div>
          ))}
          <ErrorNote error={error} />
          <button type="submit" className="button">
            {t('sign-in.set')}
          </button>
        </form>
      ) : null}
    </details>
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
      {applicants ? null : <SetPassword onSet={enter} />}
      <DemoPeople applicants={applicants} onPick={(name, password) => void enter(name, password)} />
    </>
  );
};
