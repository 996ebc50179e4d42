import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { ApiError, get, onSignedOut, post, request } from '../api/request.ts';
import type { Person } from '../api/types.ts';
import { forgetDrafts } from './drafts.ts';
import { forgetPhone } from './phone.ts';

export interface Session {
  /** Whoever is signed in; null for nobody, undefined until the server has said it. */
  person: Person | null | undefined;
  /** The session has ended under the person's hands: the page stays as it is until somebody signs in again. */
  expired: boolean;
  signIn(username: string, password: string): Promise<Person>;
  signOut(): Promise<void>;
}

const Context = createContext<Session | undefined>(undefined);

export const useSession = (): Session => {
  const session = use(Context);
  if (session === undefined) throw new Error('no session above');
  return session;
};

const whoAmI = async (): Promise<Person | null> => {
  try {
    return await get<Person>('/api/session');
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
};

/** Who was signed in last on this device, for pages that open without a network. */
export interface Recall {
  read(): Person | undefined;
  keep(person: Person | null): void;
}

/** Keeps who is signed in, for everything below. */
export const SessionProvider = ({ children, recall }: { children: ReactNode; recall?: Recall }) => {
  const queries = useQueryClient();
  const [person, setPerson] = useState<Person | null | undefined>(undefined);
  const [expired, setExpired] = useState(false);

  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const known = (found: Person | null): void => {
      if (over) return;
      // Whoever worked without a network goes on after signing in again: nothing goes from under their hands.
      const before = recall?.read();
      if (found === null && before !== undefined) setExpired(true);
      setPerson(found ?? before ?? null);
    };
    const look = (): void => {
      whoAmI().then(known, () => {
        if (over) return;
        // Without an answer nobody is signed out: it is asked again.
        timer = setTimeout(look, 2_000);
        const before = recall?.read();
        if (before !== undefined) setPerson((shown) => shown ?? before);
      });
    };
    look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [recall]);

  useEffect(() => {
    if (person != null && !expired) recall?.keep(person);
  }, [person, expired, recall]);

  useEffect(() => onSignedOut(() => setPerson((known) => (known == null ? known : (setExpired(true), known)))), []);

  const signIn = useCallback(
    async (username: string, password: string) => {
      const found = await post<Person>('/api/session', { username, password });
      setExpired(false);
      setPerson(found);
      if (person != null && person.id !== found.id) queries.clear();
      else void queries.invalidateQueries();
      return found;
    },
    [person, queries],
  );
  const signOut = useCallback(async () => {
    await request('DELETE', '/api/session');
    recall?.keep(null);
    forgetDrafts();
    await forgetPhone();
    setExpired(false);
    setPerson(null);
    queries.clear();
  }, [queries, recall]);

  const session = useMemo(() => ({ person, expired, signIn, signOut }), [person, expired, signIn, signOut]);
  return <Context value={session}>{children}</Context>;
};
