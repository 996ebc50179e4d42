import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Bureau } from '../usecases/bureau.ts';
import { createApp } from './app.ts';
import type { Http } from './http.ts';

export interface OpenHttp {
  /** Address under which this machine reaches it, e.g. http://127.0.0.1:8100. */
  url: string;
  app: Http;
  /** Ends live connections, lets running requests finish, and takes no more. */
  close(): Promise<void>;
}

/** How long requests that run may take to finish at the end, ms. */
const graceMs = 10_000;

/** Sockets on which nothing is asked. Node's own notion leaves out those that never asked anything; browsers keep some ready. */
const watchIdle = (server: Server): ReadonlySet<Socket> => {
  const idle = new Set<Socket>();
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => (socket.destroyed ? undefined : idle.add(socket)));
  });
  return idle;
};

const reachable = ({ address, family, port }: AddressInfo): string => {
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${family === 'IPv6' || host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Opens the door for people. It listens on the given host alone; port 0 takes a free one. */
export const openHttp = async (bureau: Bureau, { host, port }: { host: string; port: number }): Promise<OpenHttp> => {
  const app = await createApp(bureau);
  const idle = watchIdle(app.server);
  const close = async (): Promise<void> => {
    const grace = setTimeout(() => app.server.closeAllConnections(), graceMs);
    const closed = app.close();
    for (const socket of idle) socket.destroy();
    await closed.finally(() => clearTimeout(grace));
  };
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: reachable(app.server.address() as AddressInfo), app, close };
};
