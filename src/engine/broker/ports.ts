import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';

/** Below the range from which systems take ports for outgoing connections, so that none of those gets in between. */
const LOWEST = 20_000;
const HIGHEST = 30_000;

/** True when nothing listens on this loopback port. */
export const isPortFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** As many different free loopback ports as asked for. */
export const findFreePorts = async (count: number): Promise<number[]> => {
  const found = new Set<number>();
  while (found.size < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!found.has(port) && (await isPortFree(port))) found.add(port);
  }
  return [...found];
};
