import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHttp } from '../../src/http/open-http.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;

beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

it('closes although somebody holds a connection on which nothing was ever asked, as browsers do', async () => {
  const { url, close } = await openHttp(door.bureau, { host: '127.0.0.1', port: 0 });
  const { hostname, port } = new URL(url);
  const held = connect(Number(port), hostname).on('error', () => undefined);
  await once(held, 'connect');
  // An answer proves that the connection before it was taken.
  expect((await fetch(`${url}/api/openapi.json`)).status).toBe(200);
  const ended = once(held, 'close');
  await close();
  await ended;
  await expect(fetch(`${url}/api/openapi.json`)).rejects.toThrow();
});
