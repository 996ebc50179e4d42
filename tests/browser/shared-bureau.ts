/// <reference types="vite/types/importMeta.d.ts" />
import { describe } from 'vitest';

const files = Object.entries(import.meta.glob('./*.test.ts'));

// One bureau for all pages, whatever worker is free; two browsers at it side by side, because each waits most of the time.
for (const turn of [0, 1])
  describe.concurrent(`browser ${turn + 1}`, () => {
    for (const [file, load] of files.filter((_, at) => at % 2 === turn))
      describe.sequential(file, async () => {
        await load();
      });
  });
