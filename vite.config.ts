import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes every text of the build a second and third time, compressed, so that the server sends it as it lies there. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle: async ({ dir = '' }, bundle) => {
    for (const file of Object.values(bundle)) {
      if (!/\.(js|css|html)$/u.test(file.fileName)) continue;
      const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      const path = join(dir, file.fileName);
      await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
      const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      await writeFile(`${path}.br`, await brotli(content, { params: quality }));
    }
  },
});

/** Tells the worker of the visits what it has to keep: all that their page loads, now or later. */
const keptOffline = (): Plugin => ({
  name: 'kept-offline',
  apply: 'build',
  generateBundle: (_options, bundle) => {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const worker = chunks.find(({ name, isEntry }) => isEntry && name === 'worker');
    const page = chunks.find(({ facadeModuleId }) => facadeModuleId === at('./web/desk/visit/index.html'));
    if (worker === undefined || page === undefined) throw new Error('no page or worker of the visits');
    const files = new Set<string>();
    const add = (file: string): void => {
      if (files.has(file)) return;
      files.add(file);
      const chunk = bundle[file];
      if (chunk?.type !== 'chunk') return;
      for (const next of [...chunk.imports, ...chunk.dynamicImports]) add(next);
      for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
      for (const asset of chunk.viteMetadata?.importedAssets ?? []) files.add(asset);
    };
    add(page.fileName);
    const kept = { version: '', files: [...files].sort().map((file) => `/${file}`) };
    kept.version = createHash('sha256').update(kept.files.join()).digest('hex').slice(0, 12);
    worker.code = `const visitFiles = ${JSON.stringify(kept)};\n${worker.code}`;
  },
});

/** The bureau's pages: each entry is loaded by its own people; what they share is loaded once. */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  base: '/',
  plugins: [react(), keptOffline(), compressed()],
  build: {
    outDir: at('./web/dist'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        hall: at('./web/hall/index.html'),
        desk: at('./web/desk/index.html'),
        visit: at('./web/desk/visit/index.html'),
        modeler: at('./modeler-ui/index.html'),
        console: at('./web/console/index.html'),
        worker: at('./web/desk/visit/worker.ts'),
      },
      // A browser finds a new worker by its address, which stays.
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? 'desk/visit/worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
