import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { buildPages } from '../../../src/commands/ensure-pages.ts';
import { pagesFolder } from '../../../src/http/plugins/pages.ts';
import type { System } from '../../../src/main.ts';
import { sharedSystem } from '../../harness/system.ts';
import type { Office } from './cases.ts';
import { openOffice } from './cases.ts';
import type { OpenBrowser } from './chromium.ts';
import { openBrowser } from './chromium.ts';
import { desktop, signedIn, visitor } from './people.ts';
import type { Door, Visitor } from './people.ts';

/** What the pages are made of: their own folders, and what browsers import of `src/`. */
const folders = ['web', 'modeler-ui', 'src/diagram', 'src/domain', 'src/http/schemas'].map((name) =>
  fileURLToPath(new URL(`../../../${name}`, import.meta.url)),
);

const changedAt = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

/** When the newest source of the pages was changed, ms. */
const newestSource = async (): Promise<number> => {
  const paths = folders.map(async (folder) =>
    (await readdir(folder, { recursive: true })).map((name) => join(folder, name)),
  );
  const sources = (await Promise.all(paths)).flat().filter((path) => !path.startsWith(join(folders[0]!, 'dist')));
  return Math.max(...(await Promise.all(sources.map(changedAt))));
};

/** Tests look at the pages of these sources, never at an older build. */
const buildWhereOld = async (): Promise<void> => {
  if ((await changedAt(join(pagesFolder, 'manifest.json'))) < (await newestSource())) await buildPages();
};

export interface House {
  system: System;
  office: Office;
  /** Somebody in a browser of their own, nobody signed in. */
  visitor(viewport?: typeof desktop): Promise<Visitor>;
  /** Somebody signed in at the hall or the desk. */
  signedIn(username: string, at: string, viewport?: typeof desktop): Promise<Visitor>;
}

let running: Promise<OpenBrowser> | undefined;

/** The worker's one browser: each person has a context of their own in it. */
const sharedBrowser = async (): Promise<Browser> => (await (running ??= openBrowser())).browser;
export const closeSharedBrowser = async (): Promise<void> => (await running)?.close();

/** The bureau with its pages and a browser, for the tests of a file. */
export const useHouse = (): House => {
  const house = {} as House;
  const here = new Set<BrowserContext>();
  beforeAll(async () => {
    await buildWhereOld();
    house.system = await sharedSystem();
    const { url } = house.system;
    const browser = await sharedBrowser();
    const door: Door = {
      newContext: async (options) => {
        const context = await browser.newContext(options);
        here.add(context);
        context.on('close', () => here.delete(context));
        return context;
      },
    };
    house.office = openOffice(url);
    house.visitor = (viewport = desktop) => visitor(door, url, viewport);
    house.signedIn = (username, at, viewport = desktop) => signedIn(door, url, username, { at, viewport });
  });
  // Of a test that failed, what its people saw last; nobody of it stays for the next one.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const context of here) {
      for (const page of context.pages()) console.log(`${page.url()}\n${await page.innerText('body').catch(String)}\n`);
      await context.close();
    }
  });
  afterAll(async () => {
    house.office.close();
    for (const context of here) await context.close();
  });
  return house;
};
