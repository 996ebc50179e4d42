import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findJava } from '../../src/engine/broker/find-java.ts';

describe('finding a Java for the broker', () => {
  let root: string;
  beforeAll(async () => (root = await mkdtemp(join(tmpdir(), 'oneseal-java-'))));
  afterAll(() => rm(root, { recursive: true, force: true }));

  const install = async (place: string, version: string, writesRelease = true): Promise<string> => {
    const home = join(root, place);
    await mkdir(join(home, 'bin'), { recursive: true });
    await writeFile(join(home, 'bin/java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
    await chmod(join(home, 'bin/java'), 0o755);
    if (writesRelease) await writeFile(join(home, 'release'), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`);
    return home;
  };
  const nowhere = { path: '', home: '/nonexistent', folders: [] };

  it.each([
    ['21.0.4', 21, true],
    ['25', 25, false],
    ['22-ea', 22, true],
  ])('takes JAVA_HOME with Java %s', async (version, major, writesRelease) => {
    const javaHome = await install(`home-${version}`, version, writesRelease);
    expect(await findJava({ ...nowhere, javaHome })).toEqual({ home: javaHome, version, major });
  });

  it('passes over an older JAVA_HOME and PATH and takes the newest in the usual folders', async () => {
    const javaHome = await install('old', '1.8.0_392');
    const onPath = await install('path', '17.0.15');
    await install('jvm/a-21', '21.0.1');
    const newest = await install('jvm/b-25/Contents/Home', '25.0.3');
    const places = { javaHome, path: join(onPath, 'bin'), home: '/nonexistent', folders: [join(root, 'jvm')] };
    expect((await findJava(places)).home).toBe(newest);
  });

  it('prefers PATH over the usual folders', async () => {
    const onPath = await install('good', '21.0.2');
    const places = { path: `/nonexistent:${join(onPath, 'bin')}`, home: '/', folders: [join(root, 'jvm')] };
    expect((await findJava(places)).version).toBe('21.0.2');
  });

  it('says what was found and what to do when every Java is too old', async () => {
    const javaHome = await install('only', '17.0.15');
    await expect(findJava({ ...nowhere, javaHome })).rejects.toMatchObject({
      code: 'java-missing',
      message: 'Java 21 or newer is needed, found: Java 17.0.15. Install a JDK 21 or name its folder in JAVA_HOME',
    });
  });
});
