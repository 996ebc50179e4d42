import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDoor } from './open-door.ts';

/** Keeps the event loop from everything else, ms. */
const hold = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

it('refuses new work while the process is overloaded, but tells its health', async () => {
  const door = await openDoor({ overloadDelayMs: 20 });
  try {
    const ask = (url: string) => door.ask(null, { method: 'GET', url });
    let answer = await ask('/api/items');
    expect(answer.statusCode).toBe(200);
    while (answer.statusCode === 200) {
      hold(100);
      await setImmediate();
      answer = await ask('/api/items');
    }
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      code: 'not-ready',
      message: { zh: expect.any(String), en: expect.any(String) },
    });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('/api/health')).statusCode).toBe(200);
  } finally {
    await door.close();
  }
});
