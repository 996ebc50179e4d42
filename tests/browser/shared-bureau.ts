/// <reference types="vite/types/importMeta.d.ts" />
import { afterAll, describe } from 'vitest';
import { closeSharedBrowser } from './harness/house.ts';

const files = Object.entries(import.meta.glob('./*.test.ts'));

afterAll(closeSharedBrowser);

// One bureau and one browser for all pages, whatever worker is free; two rows of files side by side, because each waits most of the time.
for (const turn of [0, 1])
  describe.concurrent(`browser ${turn + 1}`, () => {
    for (const [file, load] of files.filter((_, at) => at % 2 === turn))
      describe.sequential(file, async () => {
        await load();
      });
  });
