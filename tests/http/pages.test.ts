import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/commands/ensure-pages.ts';
import { pagesFolder } from '../../src/http/plugins/pages.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  if (!existsSync(join(pagesFolder, 'manifest.json'))) await buildPages();
  door = await openDoor();
});
afterAll(() => door.close());

const get = (url: string, headers: Record<string, string> = {}) => door.http.inject({ method: 'GET', url, headers });

describe('the pages', () => {
  it.each([
    ['/', '/hall/'],
    ['/hall', '/hall/'],
    ['/desk', '/desk/'],
    ['/desk/visits', '/desk/visits/'],
    ['/console', '/console/'],
    ['/modeler', '/modeler/'],
  ])('lead from %s to %s', async (from, to) => {
    const answer = await get(from);
    expect([answer.statusCode, answer.headers.location]).toEqual([302, to]);
  });

  it.each([
    '/hall/',
    '/hall/cases/unknown',
    '/desk/',
    '/desk/tasks/1',
    '/desk/visits/',
    '/desk/visits/1',
    '/console/',
    '/modeler/',
  ])('answer %s with a document that is asked for anew and runs the bureau’s own scripts alone', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html/u);
    expect(answer.headers['cache-control']).toBe('no-cache');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('https:');
  });

  it('keep all that the visits load for the time without a network, and nothing of another page', async () => {
    const answer = await get('/desk/visits/worker.js');
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache' });
    expect(answer.headers['content-type']).toMatch(/javascript/u);
    const { files } = JSON.parse(/const visitFiles = (\{.*?\});/u.exec(answer.body)![1]!) as { files: string[] };
    for (const script of (await get('/desk/visits/')).body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/gu))
      expect(files).toContain(script[1]);
    expect(files.some((file) => file.includes('form-host'))).toBe(true);
    expect(files.some((file) => /desk-|hall-|console-|modeler-|bpmn/u.test(file))).toBe(false);
    for (const file of files) expect([file, (await get(file)).statusCode]).toEqual([file, 200]);
  });

  it('send what the documents load compressed, to be kept for good', async () => {
    const manifest = JSON.parse(await readFile(join(pagesFolder, 'manifest.json'), 'utf8')) as Record<
      string,
      { file: string }
    >;
    const { file } = manifest['web/hall/index.html']!;
    const answer = await get(`/${file}`, { 'accept-encoding': 'br, gzip' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['/assets/unknown.js', 'page-not-found'],
    ['/assets/../../package.json', 'page-not-found'],
    ['/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json', 'invalid-input'],
  ])('give nothing for %s', async (url, code) => {
    expect((await get(url)).json().code).toBe(code);
  });
});
