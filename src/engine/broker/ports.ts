import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Below the range from which systems take ports for outgoing connections, so that none of those gets in between. */
const LOWEST = 20_000;
const HIGHEST = 30_000;
/** From a port to the datagram port that says that somebody has chosen it. */
const TOKEN = -10_000;

/** True when nothing listens on this loopback port. */
export const isPortFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

/**
 * Chooses a port for as long as this process lives; false where another one has. Between its choice and the moment when the
 * broker listens on it lie seconds, in which others that start would find it free.
 */
const choosePort = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const token = createSocket('udp4');
    token.once('error', () => {
      token.close();
      resolve(false);
    });
    token.bind({ port: port + TOKEN, address: '127.0.0.1', exclusive: true }, () => {
      token.unref();
      resolve(true);
    });
  });

/** As many different free loopback ports as asked for; no two processes of a machine get the same one. */
export const findFreePorts = async (count: number): Promise<number[]> => {
  const found: number[] = [];
  while (found.length < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if ((await isPortFree(port)) && (await choosePort(port))) found.push(port);
  }
  return found;
};
