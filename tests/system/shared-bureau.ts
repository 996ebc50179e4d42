/// <reference types="vite/types/importMeta.d.ts" />
import { describe, inject } from 'vitest';

// One worker, one bureau, one broker on each database: what runs there is one file to the runner, whatever worker is free.
const files = import.meta.glob('./**/*.test.ts');

/** What the database itself might spoil; the law and the doors stand above it. */
const onEach = /\/(paths|send-back|clock-against-person|join)\.test\.ts$|\/guarantees\//;

for (const [file, load] of Object.entries(files))
  if (inject('database') === 'sqlite' || onEach.test(file))
    describe(file, async () => {
      await load();
    });
