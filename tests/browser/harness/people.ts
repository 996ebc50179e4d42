import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPassword } from '../../../src/usecases/people/demo-users.ts';

export const desktop = { width: 1280, height: 860 };
export const phone = { width: 375, height: 720 };

/** Where somebody's pages fail unseen: errors of the page and of its console. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  troubles: string[];
}

const patienceMs = 40_000;

/** Refused requests are part of the tests; what else the console complains of is not. */
const isTrouble = (text: string): boolean => !text.startsWith('Failed to load resource');

/** Where people come in. */
export type Door = Pick<Browser, 'newContext'>;

/** A person in a browser of their own, nobody signed in. */
export const visitor = async (door: Door, url: string, viewport = desktop): Promise<Visitor> => {
  const context = await door.newContext({
    baseURL: url,
    viewport,
    locale: 'zh-CN',
    acceptDownloads: true,
    // What turns and slides is drawn sixty times a second, at the cost of everybody else.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && isTrouble(message.text())) troubles.push(message.text());
  });
  return { page, context, troubles };
};

/** Signs in through the page that asks for it. */
export const enter = async (page: Page, username: string): Promise<void> => {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(demoPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

/** A person in a browser of their own, signed in at the hall or the desk; the page that signs people in has tests of its own. */
export const signedIn = async (
  door: Door,
  url: string,
  username: string,
  { at, viewport = desktop }: { at: string; viewport?: typeof desktop },
): Promise<Visitor> => {
  const person = await visitor(door, url, viewport);
  const answer = await person.context.request.post('/api/session', { data: { username, password: demoPassword } });
  if (!answer.ok()) throw new Error(`${username} is not let in: ${await answer.text()}`);
  await person.page.goto(at);
  await person.page.getByRole('button', { name: '退出' }).waitFor();
  return person;
};
