/// <reference types="vite/types/importMeta.d.ts" />
import { describe } from 'vitest';

// One bureau for all pages, whatever worker is free.
for (const [file, load] of Object.entries(import.meta.glob('./*.test.ts')))
  describe(file, async () => {
    await load();
  });
