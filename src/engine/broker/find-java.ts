import { execFile } from 'node:child_process';
import { readFile, readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BureauError } from '../../errors.ts';

/** Zeebe 8.5 is compiled for this class file version; an older Java dies with UnsupportedClassVersionError. */
const MIN_JAVA = 21;

export interface Java {
  /** Folder that holds bin/java. */
  home: string;
  /** As the JDK reports it, e.g. `21.0.4`. */
  version: string;
  major: number;
}

/** Where to look; values of the environment come in, nothing is read from it here. */
export interface JavaPlaces {
  javaHome?: string | undefined;
  /** PATH, entries separated by colons. */
  path: string;
  /** Home folder of the user. */
  home: string;
  /** Folders whose children are JVMs; the usual ones of Linux and macOS when left out. */
  folders?: string[];
}

const usualFolders = (home: string): string[] => [
  '/usr/lib/jvm',
  '/usr/lib64/jvm',
  '/usr/java',
  '/usr/local/java',
  '/opt',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  join(home, 'Library/Java/JavaVirtualMachines'),
  join(home, '.sdkman/candidates/java'),
  join(home, '.jdks'),
];

const homesIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder).catch(() => [])).sort();
  const below = ['', 'Contents/Home', 'libexec/openjdk.jdk/Contents/Home'];
  return names.flatMap((name) => below.map((part) => join(folder, name, part)));
};

const homesOnPath = async (path: string): Promise<string[]> => {
  const found = await Promise.all(
    path.split(':').map(async (folder) => realpath(join(folder || '.', 'java')).catch(() => undefined)),
  );
  return found.filter((file) => file !== undefined).map((file) => dirname(dirname(file)));
};

const versionOf = async (home: string): Promise<string | undefined> => {
  const java = await realpath(join(home, 'bin/java')).catch(() => undefined);
  if (java === undefined) return undefined;
  const release = await readFile(join(home, 'release'), 'utf8').catch(() => '');
  const written = /^JAVA_VERSION="?([^"\n]+)"?/m.exec(release)?.[1];
  if (written !== undefined) return written;
  const said = await promisify(execFile)(java, ['-version'], { timeout: 10_000 }).catch(() => undefined);
  return said && /version "([^"]+)"/.exec(said.stderr)?.[1];
};

const inspect = async (home: string): Promise<Java | undefined> => {
  const version = await versionOf(home);
  const [first, second] = (version ?? '').split(/[.+-]/);
  const major = Number(first === '1' ? second : first);
  return version !== undefined && Number.isInteger(major) && major > 0 ? { home, version, major } : undefined;
};

/**
 * Finds a Java that can run the broker: JAVA_HOME, then PATH, then the newest in the usual folders.
 * @throws BureauError `java-missing` naming the older ones that were found
 */
export const findJava = async (places: JavaPlaces): Promise<Java> => {
  const named = [...(places.javaHome ? [places.javaHome] : []), ...(await homesOnPath(places.path))];
  const older: Java[] = [];
  for (const home of named) {
    const java = await inspect(home);
    if (java !== undefined && java.major >= MIN_JAVA) return java;
    if (java !== undefined) older.push(java);
  }
  const homes = (await Promise.all((places.folders ?? usualFolders(places.home)).map(homesIn))).flat();
  const rest = (await Promise.all(homes.map(inspect))).filter((java) => java !== undefined);
  const best = rest.filter((java) => java.major >= MIN_JAVA).sort((a, b) => b.major - a.major)[0];
  if (best !== undefined) return best;
  const found = [...new Set([...older, ...rest].map((java) => `Java ${java.version}`))].join(', ');
  throw new BureauError('java-missing', { minimum: MIN_JAVA, found: found || '–' });
};
