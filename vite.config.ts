import react from '@vitejs/plugin-react';
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

/** The bureau's pages: each entry is loaded by its own people; what they share is loaded once. */
export default defineConfig({
  root: at('./web'),
  base: '/',
  plugins: [react(), compressed()],
  build: {
    outDir: at('./web/dist'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { hall: at('./web/hall/index.html'), desk: at('./web/desk/index.html') } },
  },
});
