import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const [runner, script] = ['../../src/commands/run.mjs', 'choose-ports.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

it('are chosen by one process alone while nobody listens on them yet', async () => {
  const count = 300;
  const choosers = Array.from({ length: 3 }, () => fork(runner!, [script!, String(count)]));
  const told = await Promise.all(choosers.map(async (one) => (await once(one, 'message'))[0] as number[]));
  expect(new Set(told.flat()).size).toBe(count * choosers.length);
  for (const one of choosers) one.disconnect();
  await Promise.all(choosers.map((one) => once(one, 'exit')));
});
