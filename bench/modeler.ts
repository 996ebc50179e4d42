import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildPages } from '../src/commands/ensure-pages.ts';
import { openBrowser } from '../tests/browser/harness/chromium.ts';
import { signedIn } from '../tests/browser/harness/people.ts';
import { openDesk } from './lib/desk.ts';
import { spread } from './lib/figures.ts';
import { largeFlow } from './lib/large-flow.ts';
import { readArguments, report } from './lib/settings.ts';
import { startBureau } from './lib/start-bureau.ts';
import { openWorkspace } from './lib/workspace.ts';

/**
 * The modeler on a diagram of 300 elements in Chromium: how long it takes to open, how many frames a second a drag has, how
 * long after the drop the rules have answered. Aims: 1,500 ms, 30, 300 ms.
 */
const settings = readArguments({ rounds: 5, elements: 300 });
const settleMs = 2_000;
const flow = 'standard-approval';
const source = readFileSync(new URL(`../processes/${flow}/${flow}.bpmn`, import.meta.url), 'utf8');
const { xml, elements } = await largeFlow(source, settings.elements);

await buildPages();
const workspace = await openWorkspace();
const dataDir = join(workspace.dir, 'bureau');
await mkdir(dataDir);
const { bureau, url } = await startBureau({ dataDir });
const { browser, close } = await openBrowser();

/** Pages are given as text: what the loader adds to functions is not known there. */
const clock = `window.bench = {
  until: (ready) => new Promise((resolve, reject) => {
    const start = performance.now();
    const look = () => {
      if (ready()) resolve(performance.now() - start);
      else if (performance.now() - start > 20_000) reject(new Error('The page does not answer'));
      else requestAnimationFrame(look);
    };
    look();
  }),
  frames: () => {
    const state = { count: 0, start: performance.now(), on: true };
    const tick = () => { if (state.on) { state.count += 1; requestAnimationFrame(tick); } };
    requestAnimationFrame(tick);
    return () => { state.on = false; return (state.count * 1000) / (performance.now() - state.start); };
  },
}`;

const openOnce = (page: Page, id: string): Promise<number> =>
  page.evaluate(`(() => {
    document.querySelector('a[href="/modeler/drafts/${id}"]').click();
    return window.bench.until(() => document.querySelectorAll('.djs-shape').length > 100);
  })()`);

/** Drags a step there or back; gives frames per second of the drag, and ms from the drop to the answer of the rules. */
const dragOnce = async (page: Page, way: 1 | -1): Promise<{ frames: number; lint: number }> => {
  await page.locator('.step-row').getByRole('button', { name: '申报受理', exact: true }).first().click();
  const box = (await page.locator('.djs-element.selected').first().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20 * way, y + 10 * way, { steps: 4 });
  await page.evaluate('window.stopFrames = window.bench.frames()');
  await page.mouse.move(x + 60 * way, y + 60 * way, { steps: 90 });
  const frames = await page.evaluate<number>('window.stopFrames()');
  await page.evaluate(`(() => {
    const state = document.querySelector('[data-lint]');
    const turn = state.dataset.lint;
    window.answered = new Promise((resolve) => addEventListener('pointerup', () => {
      resolve(window.bench.until(() => state.dataset.lint !== turn));
    }, { once: true, capture: true }));
  })()`);
  await page.mouse.up();
  return { frames, lint: await page.evaluate<number>('window.answered') };
};

try {
  const { page } = await signedIn(browser, url, 'gao.yuan', { at: '/modeler/' });
  const order = { flow: 'large-flow', title: 'bench', files: { 'large-flow.bpmn': xml } };
  const analyst = await openDesk(url, 'gao.yuan');
  const { id } = await analyst.post<{ id: string }>('/api/flow-drafts', order);
  const [opened, frames, lint]: number[][] = [[], [], []];
  for (let round = 0; round < settings.rounds; round += 1) {
    await page.goto('/modeler/?panel=steps');
    await page.locator(`a[href="/modeler/drafts/${id}"]`).waitFor();
    await page.evaluate(clock);
    opened!.push(await openOnce(page, id));
    await page.getByRole('tab', { name: '环节表' }).click();
    await page.locator('[data-lint]:not([data-lint="0"])').waitFor({ state: 'attached' });
    // What was saved in the round before comes in as well.
    await page.waitForTimeout(settleMs);
    const drag = await dragOnce(page, round % 2 === 0 ? 1 : -1);
    frames!.push(drag.frames);
    lint!.push(drag.lint);
  }
  report({
    bench: 'modeler',
    elements,
    rounds: settings.rounds,
    openMs: spread(opened!),
    dragFramesPerSecond: spread(frames!),
    lintAfterChangeMs: spread(lint!),
  });
} finally {
  await close();
  await bureau.close();
  await workspace.close();
}
