import type { AddressInfo } from 'node:net';
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

const reachable = ({ address, family, port }: AddressInfo): string => {
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${family === 'IPv6' || host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Opens the door for people. It listens on the given host alone; port 0 takes a free one. */
export const openHttp = async (bureau: Bureau, { host, port }: { host: string; port: number }): Promise<OpenHttp> => {
  const app = await createApp(bureau);
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: reachable(app.server.address() as AddressInfo), app, close: () => app.close() };
};
