import { ApiError } from '../../web/shared/api/request.ts';

/** What stands between the draft on the page and the one at the server. */
export type SaveState = 'saved' | 'changed' | 'saving' | 'conflict' | 'failed' | 'offline';

/** A file that somebody else changed under one's own change; no content where it is not there. */
export interface Conflict {
  name: string;
  mine: string | null;
  theirs: string | null;
}

export interface SavedFiles {
  version: number;
  files: Readonly<Record<string, string>>;
}

/** Changes that were not saved yet, and the version they were made on. */
export interface Unsaved {
  version: number;
  files: Readonly<Record<string, string | null>>;
}

/** The server as a draft's desk needs it. Errors: ApiError. */
export interface DraftServer {
  read(): Promise<SavedFiles>;
  save(change: Unsaved & { note?: string }): Promise<{ version: number }>;
  /** Called with what would be lost with the page, and with undefined when nothing would be. */
  keep(unsaved: Unsaved | undefined): void;
}

export interface DeskView {
  files: ReadonlyMap<string, string>;
  /** The version of the server that the files stand on. */
  version: number;
  state: SaveState;
  conflicts: readonly Conflict[];
  error: unknown;
}

export interface DraftDesk {
  view(): DeskView;
  subscribe(listener: () => void): () => void;
  change(name: string, content: string | null): void;
  /** Saves what was changed now, under a note where one is given; gives the version. Errors: ApiError; DraftConflict. */
  flush(note?: string): Promise<number>;
  /** Takes what others have saved meanwhile. */
  look(): Promise<void>;
  settle(name: string, whose: 'mine' | 'theirs'): void;
  close(): void;
}

/** Nothing more can be saved of a file before somebody has said whose text is to stand. */
export class DraftConflict extends Error {}

/** Rest after the last change before it is saved, and between attempts to reach the server, ms. */
const restMs = 1_500;
const againMs = 3_000;

const mayPass = (error: unknown): boolean => error instanceof ApiError && (error.status === 0 || error.status >= 500);

/**
 * The files of a draft under one's hands: changes are kept at once and saved after a rest; what others save in other files
 * comes in; of the same file, somebody decides. `before` are changes that an earlier page could not save.
 */
export const openDraftDesk = (start: SavedFiles, server: DraftServer, before?: Unsaved['files']): DraftDesk => {
  let base = new Map(Object.entries(start.files));
  let { version } = start;
  let error: unknown;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  /** On their way to the server: what it has of these files is not what it had. */
  let sending: ReadonlySet<string> = new Set();
  const changes = new Map<string, string | null>(Object.entries(before ?? {}));
  const conflicts = new Map<string, Conflict>();
  const listeners = new Set<() => void>();

  const filesNow = (): Map<string, string> => {
    const files = new Map(base);
    for (const [name, content] of changes)
      if (content === null) files.delete(name);
      else files.set(name, content);
    return files;
  };
  const stateNow = (): SaveState => {
    if (running !== undefined) return 'saving';
    if (error instanceof ApiError && error.status === 0) return 'offline';
    if (error !== undefined) return 'failed';
    if (conflicts.size > 0) return 'conflict';
    return changes.size > 0 ? 'changed' : 'saved';
  };
  const viewNow = (): DeskView => ({
    files: filesNow(),
    version,
    state: stateNow(),
    conflicts: [...conflicts.values()],
    error,
  });
  let view = viewNow();
  const tell = (): void => {
    view = viewNow();
    server.keep(changes.size === 0 ? undefined : { version, files: Object.fromEntries(changes) });
    for (const listener of listeners) listener();
  };

  /** Puts what the server has under the own changes. */
  const adopt = (saved: SavedFiles): void => {
    const theirs = new Map(Object.entries(saved.files));
    for (const [name, mine] of changes) {
      const [now, then] = [theirs.get(name) ?? null, base.get(name) ?? null];
      if (now === mine) {
        changes.delete(name);
        conflicts.delete(name);
      } else if (now !== then) conflicts.set(name, { name, mine, theirs: now });
    }
    base = theirs;
    version = saved.version;
  };

  const saveOnce = async (note?: string): Promise<void> => {
    const sent = new Map([...changes].filter(([name]) => !conflicts.has(name)));
    if (sent.size === 0 && note === undefined) return;
    sending = new Set(sent.keys());
    try {
      const order = { version, files: Object.fromEntries(sent) };
      const answer = await server.save(note === undefined ? order : { ...order, note });
      const alone = answer.version <= version + 1;
      for (const [name, content] of sent) {
        if (content === null) base.delete(name);
        else base.set(name, content);
        if (changes.get(name) === content) changes.delete(name);
      }
      if (alone) version = answer.version;
      else adopt(await server.read());
    } catch (refusal) {
      if (!(refusal instanceof ApiError) || refusal.code !== 'flow-draft-stale') throw refusal;
      adopt(await server.read());
      return saveOnce(note);
    }
  };

  const plan = (ms: number): void => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void save().catch(() => undefined), ms);
  };
  const save = async (note?: string): Promise<void> => {
    clearTimeout(timer);
    while (running !== undefined) await running.catch(() => undefined);
    error = undefined;
    running = saveOnce(note);
    tell();
    try {
      await running;
    } catch (refusal) {
      error = refusal;
      if (mayPass(refusal)) plan(againMs);
      throw refusal;
    } finally {
      running = undefined;
      sending = new Set();
      if (error === undefined && [...changes.keys()].some((name) => !conflicts.has(name))) plan(restMs);
      tell();
    }
  };

  if (changes.size > 0) plan(0);
  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (name, content) => {
      if ((filesNow().get(name) ?? null) === content) return;
      const conflict = conflicts.get(name);
      if (conflict !== undefined) conflicts.set(name, { ...conflict, mine: content });
      const asSaved = (base.get(name) ?? null) === content && !sending.has(name);
      if (asSaved && conflict === undefined) changes.delete(name);
      else changes.set(name, content);
      plan(restMs);
      tell();
    },
    flush: async (note) => {
      await save(note);
      if (conflicts.size > 0) throw new DraftConflict([...conflicts.keys()].join(', '));
      return version;
    },
    look: async () => {
      if (running !== undefined) return;
      const saved = await server.read();
      // What was saved meanwhile has seen it already.
      if (running !== undefined || saved.version <= version) return;
      adopt(saved);
      tell();
    },
    settle: (name, whose) => {
      if (!conflicts.delete(name)) return;
      if (whose === 'theirs') changes.delete(name);
      tell();
      plan(0);
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
};
