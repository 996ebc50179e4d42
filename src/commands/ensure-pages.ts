import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BureauError } from '../errors.ts';
import { pagesFolder } from '../http/plugins/pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the pages as `npm run build` does, in a process of its own. Error: pages-not-built. */
export const buildPages = async (): Promise<void> => {
  const tool = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(tool)) throw new BureauError('pages-not-built', { reason: 'vite' });
  const build = spawn(process.execPath, [tool, 'build', '--logLevel', 'error'], { cwd: root });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(build, 'close')) as [number | null];
  if (code !== 0) throw new BureauError('pages-not-built', { reason: said.trim().slice(-500) });
};

/** Builds the pages where there are none yet; they are built once. */
export const ensurePages = async (progress: (line: string) => void): Promise<void> => {
  if (existsSync(join(pagesFolder, 'manifest.json'))) return;
  progress('首次启动，正在构建页面 · first start, building the pages');
  await buildPages();
};
