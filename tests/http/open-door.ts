import { hash } from '@node-rs/argon2';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { openReleases } from '../../src/usecases/release/releases.ts';
import { readFlowFiles } from '../../src/usecases/release/read-files.ts';
import { contentHash, releaseResources } from '../../src/diagram/release.ts';
import type { Config } from '../../src/config.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createApp } from '../../src/http/app.ts';
import type { Http } from '../../src/http/http.ts';
import { insertRelease } from '../../src/store/releases.ts';
import { insertRollOut } from '../../src/store/roll-outs.ts';
import type { Store } from '../../src/store/store.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { demoPassword, settleDemoUsers } from '../../src/usecases/people/demo-users.ts';
import { openBureauWithoutEngine } from '../harness/bureau-without-engine.ts';
import type { TestBureau } from '../harness/bureau-without-engine.ts';
import { fileURLToPath } from 'node:url';

export interface Door {
  bureau: Bureau & Pick<TestBureau, 'setTime' | 'peers'>;
  http: Http;
  /** The cookie of a demo user who has signed in. */
  cookieOf(username: string): Promise<string>;
  /** A request of a demo user; without a name, of nobody. */
  ask(username: string | null, request: InjectOptions): Promise<LightMyRequestResponse>;
  /** Lets everybody sign in anew: their sessions were ended. */
  forget(): void;
  close(): Promise<void>;
}

const processes = fileURLToPath(new URL('../../processes', import.meta.url));

/** The project's flows as release 1, with versions that an engine would have given. */
const readRelease = async () => {
  const files = await readFlowFiles(processes);
  const resources = await releaseResources(files, 1);
  const flows = Object.fromEntries(
    resources
      .filter(({ name }) => name.endsWith('.bpmn'))
      .map(({ name }, at) => [name.replace(/\.bpmn$/u, ''), { version: 1, processDefinitionKey: String(at + 1) }]),
  );
  const contents = Object.fromEntries(resources.map(({ name, content }) => [name, content]));
  const row = {
    id: 1,
    contentHash: await contentHash(files),
    files: JSON.stringify(contents),
    sources: JSON.stringify(Object.fromEntries(files.map(({ name, content }) => [name, content]))),
    flows: JSON.stringify(flows),
  };
  return { row, flows: Object.keys(flows) };
};

/** Read once for all doors of a worker: it costs as much as all else of a door. */
let release: ReturnType<typeof readRelease> | undefined;

const addRelease = async (store: Store, now: string): Promise<void> => {
  const { row, flows } = await (release ??= readRelease());
  const inForce = { release: 1, base: null, rule: '{"kind":"all"}', act: 'release', why: '' } as const;
  await store.transaction(async (tx) => {
    await insertRelease(tx, { ...row, createdAt: now });
    for (const flow of flows)
      await insertRollOut(tx, { ...inForce, flow, setBy: 'system', setByName: '系统', setAt: now });
  });
};

/** The demo password under argon2's least cost: a door is for what comes after the sign-in, of which there are hundreds. */
let cheapHash: Promise<string> | undefined;

const signInCheaply = async (store: Store): Promise<void> => {
  const passwordHash = await (cheapHash ??= hash(demoPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 }));
  await store.transaction(async (tx) => void (await tx('users').update({ passwordHash })));
};

/** The door for people on a bureau with everything real but the engine, which says that it is ready. */
export const openDoor = async (change: Partial<Config> = {}, databaseUrl?: string): Promise<Door> => {
  const base = await openBureauWithoutEngine(databaseUrl);
  await addRelease(base.store, base.clock.now());
  const bureau = Object.assign(base, {
    config: { ...base.config, publicUrl: '', ...change },
    engine: { state: () => 'ready', putOff: () => 0, brokers: async () => [] } as unknown as Engine,
    releases: openReleases(base.store),
    probes: {
      broker: () => 'ready' as const,
      stream: () => ({ foreign: null, seen: {}, lastRequestAt: null, lanes: {} }),
      workers: () => [],
    },
    demo: {
      clock: { ...base.clock, set: async (instant: string) => base.setTime(instant), reload: async () => undefined },
      peersUrl: base.peers.url,
    },
  });
  await settleDemoUsers(bureau);
  await signInCheaply(base.store);
  const http = await createApp(bureau);
  const cookies = new Map<string, string>();
  const cookieOf = async (username: string): Promise<string> => {
    const known = cookies.get(username);
    if (known !== undefined) return known;
    const answer = await http.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username, password: demoPassword },
    });
    if (answer.statusCode !== 200) throw new Error(`${username} cannot sign in: ${answer.body}`);
    const { name, value } = answer.cookies[0]!;
    cookies.set(username, `${name}=${value}`);
    return `${name}=${value}`;
  };
  return {
    bureau,
    http,
    cookieOf,
    ask: async (username, request) => {
      const cookie = username === null ? {} : { cookie: await cookieOf(username) };
      return http.inject({ ...request, headers: { ...request.headers, ...cookie } });
    },
    forget: () => cookies.clear(),
    close: async () => {
      await http.close();
      await base.close();
    },
  };
};
