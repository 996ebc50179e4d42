import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifySessionOptions } from '@fastify/session';
import { createHash, randomBytes } from 'node:crypto';
import { deleteSession, readSignedIn, writeSession } from '../../store/sessions.ts';
import { keepSetting, readSetting } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { machineTime } from '../../usecases/machine-time.ts';
import { principalOf } from '../../usecases/principal.ts';
import type { Principal } from '../../usecases/principal.ts';
import type { Http } from '../http.ts';

const absoluteMs = 12 * 3_600_000;
const idleMs = 2 * 3_600_000;
/** A session in use is written again after so long, not with every request. */
const renewalMs = 5 * 60_000;

type SessionStore = NonNullable<FastifySessionOptions['store']>;

interface Kept {
  userId: string;
  since: string;
}

/** What a request works with: the account is read anew each time, so that whatever ends it counts at once. */
interface Loaded extends Kept {
  person: Principal | null;
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
/** The database never holds what a cookie holds. */
export const sessionRowId = (sid: string): string => createHash('sha256').update(sid).digest('hex');

const keep = (store: Store, id: string, kept: Kept): Promise<void> =>
  writeSession(store, {
    id,
    userId: kept.userId,
    data: JSON.stringify(kept),
    expiresAt: earlier(machineTime(idleMs), plus(kept.since, absoluteMs)),
  });

const load = async (store: Store, sid: string): Promise<Loaded | null> => {
  const id = sessionRowId(sid);
  const row = await readSignedIn(store, id);
  if (row === undefined || row.expiresAt <= machineTime()) return null;
  const kept = JSON.parse(row.data) as Kept;
  const due = earlier(machineTime(idleMs - renewalMs), plus(kept.since, absoluteMs));
  if (row.expiresAt < due) await keep(store, id, kept);
  return { ...kept, person: row.user.status === 'active' ? principalOf(row.user) : null };
};

/** Sessions in the database, so that they can be ended and every copy knows them: 2 h idle, 12 h at most, by the machine's time. */
const sessionStore = (store: Store): SessionStore => ({
  get: (sid, done) => {
    load(store, sid).then(
      (kept) => done(null, kept as never),
      (error: unknown) => done(error),
    );
  },
  set: (sid, { userId, since }, done) => {
    // Nobody signed in: there is nothing to keep.
    const kept =
      userId === undefined || since === undefined
        ? Promise.resolve()
        : keep(store, sessionRowId(sid), { userId, since });
    kept.then(() => done(), done);
  },
  destroy: (sid, done) => {
    deleteSession(store, sessionRowId(sid)).then(() => done(), done);
  },
});

const secretSetting = 'session-secret';

const readSecret = async (store: Store): Promise<string> =>
  (await readSetting(store.read, secretSetting)) ??
  (await store.transaction((tx) => keepSetting(tx, secretSetting, randomBytes(48).toString('base64url'))));

/** Cookie, session and the person behind it, before anything else looks at a request. */
export const addSessions = async (http: Http, bureau: Bureau): Promise<void> => {
  const secure = bureau.config.publicUrl.startsWith('https:');
  await http.register(cookie);
  await http.register(session, {
    secret: await readSecret(bureau.store),
    cookieName: secure ? '__Host-oneseal' : 'oneseal',
    store: sessionStore(bureau.store),
    cookie: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
    saveUninitialized: false,
    rolling: false,
  });
  http.decorateRequest('person', null);
  http.addHook('onRequest', async (request) => {
    request.person = request.session.person ?? null;
  });
};
