import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BureauError } from '../../errors.ts';
import { findFreePorts } from './ports.ts';

/** How the broker reaches our stream door; fixed for a data folder, since a surviving broker posts to the old port. */
export interface StreamSettings {
  /** Loopback port of the stream door. */
  port: number;
  /** Loopback ports to which the broker posts instead, where several copies take turns; the exporters try one after the other. */
  doors?: number[];
  /** Basic-auth passwords of the two lanes; the user name is the name of the lane. */
  secrets: { quick: string; bulk: string };
}

export interface BrokerFolder {
  root: string;
  data: string;
  logs: string;
  temp: string;
  ownerLock: string;
  engineLock: string;
  pidFile: string;
  stateFile: string;
}

/** The files of the managed broker below `<dataDir>/broker`. */
export const brokerFolder = (dataDir: string): BrokerFolder => {
  const root = join(dataDir, 'broker');
  return {
    root,
    data: join(root, 'data'),
    logs: join(root, 'logs'),
    temp: join(root, 'tmp'),
    ownerLock: join(root, 'owner.lock'),
    engineLock: join(root, 'engine.lock'),
    pidFile: join(root, 'engine.pid'),
    stateFile: join(root, 'state.json'),
  };
};

const writeWhole = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, file);
};

const makeFolder = async (folder: BrokerFolder): Promise<void> => {
  try {
    for (const path of [folder.root, folder.logs, folder.temp]) await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new BureauError('data-folder-unusable', { folder: folder.root, reason: (error as Error).message });
  }
};

const isStreamSettings = (value: unknown): value is StreamSettings => {
  const { port, doors = [], secrets } = (value ?? {}) as Partial<StreamSettings>;
  const sound = [port, ...doors].every(Number.isInteger);
  return sound && typeof secrets?.quick === 'string' && typeof secrets.bulk === 'string';
};

/**
 * Reads the stream's port and secrets of a data folder, or chooses them once (`broker/stream.json`, mode 0600).
 * @throws BureauError `data-folder-unusable`
 */
export const readStreamSettings = async (dataDir: string): Promise<StreamSettings> => {
  const folder = brokerFolder(dataDir);
  await makeFolder(folder);
  const file = join(folder.root, 'stream.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) {
    try {
      const value: unknown = JSON.parse(text);
      if (isStreamSettings(value)) return value;
    } catch {
      // told below, with the same words as a file of another shape
    }
    throw new BureauError('data-folder-unusable', { folder: file, reason: 'port, secrets.quick, secrets.bulk' });
  }
  const [port] = await findFreePorts(1);
  const secret = (): string => randomBytes(24).toString('base64url');
  const settings: StreamSettings = { port: port!, secrets: { quick: secret(), bulk: secret() } };
  await writeWhole(file, JSON.stringify(settings));
  return settings;
};

/**
 * The random id of the broker's log (`broker/id`). A log that was removed gets another id, so that the store can tell that
 * positions start again.
 */
export const readBrokerId = async (dataDir: string): Promise<string> => {
  const folder = brokerFolder(dataDir);
  await makeFolder(folder);
  const file = join(folder.root, 'id');
  const known = await readFile(file, 'utf8').catch(() => '');
  const hasLog = await stat(folder.data).then(
    () => true,
    () => false,
  );
  if (known !== '' && hasLog) return known;
  const id = randomUUID();
  await writeWhole(file, id);
  await mkdir(folder.data, { recursive: true, mode: 0o700 });
  return id;
};
