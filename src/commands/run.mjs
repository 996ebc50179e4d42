// Runs a TypeScript file as one bundle: to load a thousand files one by one through hooks takes twice as long, at every start.
// The bundle is kept, and made anew when a file that went into it, or one of their folders, has changed.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'node_modules', '.cache', 'oneseal');

/** What tells that a file, or the list of a folder, is still the same. */
const stampOf = (path) => {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
};

const isFresh = (stampFile) => {
  try {
    const stamps = JSON.parse(readFileSync(stampFile, 'utf8'));
    return Object.entries(stamps).every(([path, stamp]) => stampOf(path) === stamp);
  } catch {
    return false;
  }
};

/** Another start may read the file at this moment. */
const replaceFile = (path, content) => {
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
};

/** Each file goes on knowing its own place, and data is taken in, whichever package it comes from. */
const ownPlaces = {
  name: 'own-places',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /\.json$/ }, ({ path, importer }) => ({ path: createRequire(importer).resolve(path) }));
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    }));
  },
};

const makeBundle = async (source, bundle, stampFile) => {
  const { build, stop } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    plugins: [ownPlaces],
    metafile: true,
    write: false,
  });
  await stop();
  const inputs = [...Object.keys(metafile.inputs).map((path) => resolve(root, path)), fileURLToPath(import.meta.url)];
  const stamps = [...new Set(inputs.flatMap((path) => [path, dirname(path)]))].map((path) => [path, stampOf(path)]);
  mkdirSync(kept, { recursive: true });
  for (const { path, contents } of outputFiles) replaceFile(path, contents);
  replaceFile(stampFile, JSON.stringify(Object.fromEntries(stamps)));
};

const [, , script, ...rest] = process.argv;
const source = resolve(script);
const name = relative(root, source).replaceAll(/[/\\]/g, '-');
const stampFile = join(kept, `${name}.json`);
let bundle = join(kept, `${name}.mjs`);
process.argv = [process.argv[0], source, ...rest];
process.setSourceMapsEnabled(true);
try {
  if (!isFresh(stampFile)) await makeBundle(source, bundle, stampFile);
} catch (error) {
  if (!['EACCES', 'EROFS'].includes(error.code)) throw error;
  // Where nothing may be written, file by file.
  await import('tsx');
  bundle = source;
}
await import(pathToFileURL(bundle).href);
