/// <reference types="vite/types/importMeta.d.ts" />
import { describe, inject } from 'vitest';

// One worker, one bureau, one broker on each database: what runs there is one file to the runner, whatever worker is free.
const files = import.meta.glob('./**/*.test.ts');

/** What the database itself might spoil; the law and the doors stand above it. */
const onEach = /\/(paths|send-back|clock-against-person|join|every-step)\.test\.ts$|\/guarantees\//;

/** What has been tried rule by rule on the first database, seen once on the other. */
const onSecond = /\/verbs\/each-once\.test\.ts$/;
const belongs = (file: string): boolean =>
  inject('database') === 'sqlite' ? !onSecond.test(file) : onEach.test(file) || onSecond.test(file);

/** Compares all tables of the bureau before and after, again and again: first, while they are small. */
const first = /\/rehearsal\.test\.ts$/;
const inOrder = Object.entries(files).sort(([a], [b]) => Number(first.test(b)) - Number(first.test(a)));

for (const [file, load] of inOrder)
  if (belongs(file))
    describe(file, async () => {
      await load();
    });
