import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'node_modules/.cache/oneseal');

describe('a command as one bundle', () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(inject('root'), 'run-'));
    script = join(folder, 'script.ts');
    await mkdir(join(folder, 'verbs'));
    await writeFile(join(folder, 'verbs/first.ts'), "export const said: string = 'first';\n");
    await writeFile(
      script,
      `import { readdirSync } from 'node:fs';
       const said = [];
       for (const name of readdirSync(new URL('verbs', import.meta.url)))
         said.push((await import(\`./verbs/\${name.replace('.ts', '')}.ts\`)).said);
       console.log(JSON.stringify({ said, place: import.meta.url, words: process.argv.slice(1) }));`,
    );
  });
  afterAll(async () => {
    const mine = (await readdir(kept)).filter((name) => name.includes(basename(folder)));
    await Promise.all(mine.map((name) => rm(join(kept, name))));
  });

  const run = async (...words: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['src/commands/run.mjs', script, ...words], {
      cwd: root,
    });
    return JSON.parse(stdout) as { said: string[]; place: string; words: string[] };
  };

  it('knows its own place and its words, and is made anew when a file has changed or come', async () => {
    expect(await run('a', '--b')).toEqual({
      said: ['first'],
      place: pathToFileURL(script).href,
      words: [script, 'a', '--b'],
    });
    await writeFile(join(folder, 'verbs/first.ts'), "export const said: string = 'changed';\n");
    expect((await run()).said).toEqual(['changed']);
    await writeFile(join(folder, 'verbs/second.ts'), "export const said: string = 'second';\n");
    expect((await run()).said).toEqual(['changed', 'second']);
  });
});
