import { createHash } from 'node:crypto';
import type { PeerName } from '../verb.ts';
import { openJournal } from './journal.ts';

/** One effect at a demo peer, as it stands in the inbox and on disk. */
export interface Entry {
  readonly peer: PeerName;
  readonly verb: string;
  readonly at: string;
  readonly key?: string;
  readonly fingerprint?: string;
  readonly input?: unknown;
  readonly answer?: object;
  /** What the peer knows from now on. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** What a key was first used for, and what came of it. */
export interface FirstAnswer {
  readonly fingerprint: string;
  readonly answer: object;
}

export interface DemoBook {
  /** Writes one effect down; it is on disk when this returns. */
  write(entry: Entry): void;
  answered(peer: PeerName, key: string): FirstAnswer | undefined;
  fact(name: string): unknown;
  inbox(peer: PeerName): readonly Entry[];
  close(): void;
}

const remembered = 20_000;
const shown = 2_000;
const longText = 2_000;

/** Which request a key stands for. Where a callback goes is no part of it: the bureau may come back on another port. */
export const fingerprint = (verb: string, input: object): string => {
  const same = JSON.stringify({ verb, ...input, callbackUrl: undefined });
  return createHash('sha256').update(same).digest('hex');
};

/** An input without the contents of files. */
export const withoutContents = (input: unknown): unknown =>
  JSON.parse(
    JSON.stringify(input ?? null, (_, value: unknown) =>
      typeof value === 'string' && value.length > longText ? `(${value.length} characters)` : value,
    ),
  );

const bounded = <T>(): { set(name: string, value: T): void; get(name: string): T | undefined } => {
  const entries = new Map<string, T>();
  return {
    get: (name) => entries.get(name),
    set: (name, value) => {
      entries.delete(name);
      entries.set(name, value);
      if (entries.size > remembered) entries.delete(entries.keys().next().value!);
    },
  };
};

/** What the demo peers remember, bounded in memory; with a folder it survives a restart. */
export const openDemoBook = (dataDir: string | undefined): DemoBook => {
  const answers = bounded<FirstAnswer>();
  const facts = bounded<unknown>();
  const inboxes = new Map<PeerName, Entry[]>();

  const apply = (entry: Entry) => {
    const { peer, key, fingerprint, answer } = entry;
    if (key !== undefined && fingerprint !== undefined && answer !== undefined)
      answers.set(`${peer} ${key}`, { fingerprint, answer });
    for (const [name, value] of Object.entries(entry.facts ?? {})) facts.set(name, value);
    const inbox = inboxes.get(peer) ?? [];
    inboxes.set(peer, inbox);
    inbox.push(entry);
    if (inbox.length > shown) inbox.shift();
  };

  const journal = dataDir === undefined ? undefined : openJournal(dataDir, (line) => apply(line as Entry));
  return {
    write: (entry) => {
      journal?.append(entry);
      apply(entry);
    },
    answered: (peer, key) => answers.get(`${peer} ${key}`),
    fact: (name) => facts.get(name),
    inbox: (peer) => inboxes.get(peer) ?? [],
    close: () => journal?.close(),
  };
};
