import type { PhotoLocation } from '../../../../src/domain/inspection.ts';
import type { Visit, VisitPage, Words } from '../../../shared/api/types.ts';
import { phoneDatabase } from '../../../shared/session/phone.ts';

export interface CheckDraft {
  verdict: 'meets' | 'does-not-meet' | 'not-applicable';
  remark: string;
}

/** What an inspector has entered for a visit and what becomes of it. */
export interface Draft {
  userId: string;
  jobKey: string;
  /** Goes with what is sent: the server counts it once. */
  submission: string;
  form: Record<string, unknown>;
  checks: Record<string, CheckDraft>;
  state: 'open' | 'queued';
  /** Why the server has not taken it. */
  refusal: Words | null;
  title: string;
  savedAt: string;
}

export interface KeptPhoto {
  key: string;
  userId: string;
  jobKey: string;
  /** Not there for one that stands in a record that is being corrected. */
  blob: Blob | null;
  takenAt: string;
  location: PhotoLocation;
  sent: boolean;
}

/** What was loaded of a visit last. */
export interface KeptVisit {
  userId: string;
  jobKey: string;
  page: VisitPage;
  savedAt: string;
}

export interface KeptList {
  userId: string;
  visits: Visit[];
  savedAt: string;
}

interface Shelves {
  visits: KeptVisit;
  lists: KeptList;
  drafts: Draft;
  photos: KeptPhoto;
}
type Shelf = keyof Shelves;

const keyPaths: Readonly<Record<Shelf, string | string[]>> = {
  visits: ['userId', 'jobKey'],
  lists: 'userId',
  drafts: ['userId', 'jobKey'],
  photos: 'key',
};

const answerOf = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('indexedDB'));
  });

let opened: Promise<IDBDatabase> | undefined;

const open = async (): Promise<IDBDatabase> => {
  const asked = indexedDB.open(phoneDatabase, 1);
  asked.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(keyPaths)) asked.result.createObjectStore(name, { keyPath });
  };
  const database = await answerOf(asked);
  // Somebody signs out in another window: everything goes.
  database.onversionchange = () => {
    database.close();
    opened = undefined;
  };
  return database;
};

const shelf = async (name: Shelf, mode: IDBTransactionMode): Promise<IDBObjectStore> => {
  opened ??= open();
  try {
    return (await opened).transaction(name, mode).objectStore(name);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    opened = open();
    return (await opened).transaction(name, mode).objectStore(name);
  }
};

type Key<S extends Shelf> = S extends 'visits' | 'drafts' ? [userId: string, jobKey: string] : string;

export const read = async <S extends Shelf>(name: S, key: Key<S>): Promise<Shelves[S] | undefined> =>
  answerOf((await shelf(name, 'readonly')).get(key) as IDBRequest<Shelves[S] | undefined>);

export const readAll = async <S extends Shelf>(name: S, userId: string): Promise<Shelves[S][]> => {
  const all = await answerOf((await shelf(name, 'readonly')).getAll() as IDBRequest<Shelves[S][]>);
  return all.filter((one) => one.userId === userId);
};

export const keep = async <S extends Shelf>(name: S, value: Shelves[S]): Promise<void> => {
  await answerOf((await shelf(name, 'readwrite')).put(value));
};

export const drop = async <S extends Shelf>(name: S, key: Key<S>): Promise<void> => {
  await answerOf((await shelf(name, 'readwrite')).delete(key));
};

export const photosOf = async (userId: string, jobKey: string): Promise<KeptPhoto[]> =>
  (await readAll('photos', userId))
    .filter((photo) => photo.jobKey === jobKey)
    .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));

/** Removes what the device holds of a visit: nothing personal stays after it was sent. */
export const forgetVisit = async (userId: string, jobKey: string): Promise<void> => {
  for (const { key } of await photosOf(userId, jobKey)) await drop('photos', key);
  await drop('drafts', [userId, jobKey]);
  await drop('visits', [userId, jobKey]);
};

const news = new EventTarget();

/** Tells the pages of this window that a draft was sent, refused or removed. */
export const tell = (): boolean => news.dispatchEvent(new Event('change'));

export const listen = (heard: () => void): (() => void) => {
  news.addEventListener('change', heard);
  return () => news.removeEventListener('change', heard);
};

/** Gives a visit's draft and photos to the key that its task has now. */
export const takeOver = async (userId: string, oldKey: string, jobKey: string): Promise<void> => {
  const draft = await read('drafts', [userId, oldKey]);
  if (draft !== undefined && (await read('drafts', [userId, jobKey])) === undefined)
    await keep('drafts', { ...draft, jobKey });
  for (const photo of await photosOf(userId, oldKey)) await keep('photos', { ...photo, jobKey });
  await drop('drafts', [userId, oldKey]);
  await drop('visits', [userId, oldKey]);
  tell();
};
