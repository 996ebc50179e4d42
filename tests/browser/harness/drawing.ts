import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

type Point = { x: number; y: number };

/** As near as the paper has to come, px. */
const near = 12;

/** An element of the open diagram. */
export const shape = (page: Page, id: string): Locator => page.locator(`.djs-shape[data-element-id="${id}"]`).first();

const ids = (page: Page): Promise<string[]> =>
  page.locator('.canvas .djs-shape').evaluateAll((all) => all.map((one) => one.getAttribute('data-element-id') ?? ''));

/** Draws as a person does: steps from the palette by mouse, connections by mouse, names by keyboard. */
export const drawingOn = (page: Page) => {
  const canvas = page.locator('.canvas svg[data-element-id]').first();
  const dragging = page.locator('.canvas svg.djs-drag-active');
  const beside = page.getByRole('region', { name: '旁栏' });
  const centre = async (id: string): Promise<Point> => {
    const { x, y, width, height } = (await shape(page, id).locator('.djs-hit').first().boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const clickAt = async ({ x, y }: Point): Promise<void> => {
    await page.mouse.move(x - 8, y - 8);
    await page.mouse.move(x, y, { steps: 2 });
    await page.mouse.down();
    await page.mouse.up();
  };
  /** Ends what was begun with the mouse at a place. */
  const dropAt = async (at: Point): Promise<void> => {
    await page.mouse.move(at.x - 40, at.y - 40, { steps: 4 });
    await dragging.waitFor();
    await clickAt(at);
    await dragging.waitFor({ state: 'detached' });
  };

  return {
    /** Gives the canvas the keyboard. */
    focus: (): Promise<void> => canvas.focus(),
    /** Moves the paper until an element stands at a place of the canvas, given as shares of its width and height. */
    bring: async (id: string, at: Point): Promise<void> => {
      const box = (await page.locator('.canvas').boundingBox())!;
      const goal = { x: box.x + box.width * at.x, y: box.y + box.height * at.y };
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      // A turn of the wheel moves the paper by a part of it.
      await until(
        async () => {
          const { x, y } = await centre(id);
          const [right, down] = [x - goal.x, y - goal.y];
          if (Math.hypot(right, down) > near) await page.mouse.wheel(right, down);
          return Math.hypot(right, down);
        },
        (far) => far <= near,
      );
    },
    /** Chooses an element or connection in the step table, by its name or, without one, by its id. */
    choose: async (name: string): Promise<void> => {
      await beside.getByRole('button', { name, exact: true }).click();
      await beside.getByRole('button', { name, exact: true, expanded: true }).waitFor();
    },
    /** Fills a field of what is chosen in the step table. */
    fill: async (label: string, value: string): Promise<void> => {
      const field = beside.getByLabel(label, { exact: true });
      await field.fill(value);
      await field.press('Enter');
    },
    /** Puts what an entry makes so many px from an element, and types its name; gives the id of the new one. */
    place: async (entry: Locator, from: string, by: Point, name?: string): Promise<string> => {
      const before = new Set(await ids(page));
      const { x, y } = await centre(from);
      await entry.click();
      await dropAt({ x: x + by.x, y: y + by.y });
      const made = (await ids(page)).filter((id) => !before.has(id) && !id.endsWith('_label'));
      const typing = page.locator('.djs-direct-editing-content');
      if ((await typing.count()) > 0) {
        if (name !== undefined) {
          await page.keyboard.press('ControlOrMeta+A');
          await page.keyboard.type(name);
        }
        await page.keyboard.press(name === undefined ? 'Escape' : 'Enter');
        await typing.waitFor({ state: 'detached' });
      }
      return made[0]!;
    },
    /** Connects two elements from the pad beside the first one; gives the id of the connection. */
    connect: async (source: string, target: string): Promise<string> => {
      const lines = page.locator('.canvas .djs-connection');
      const all = (): Promise<string[]> =>
        lines.evaluateAll((found) => found.map((one) => one.getAttribute('data-element-id')!));
      const before = new Set(await all());
      // The pad of what was chosen before may cover the next one, its dustbin too: clicks on blank paper close it.
      const { x, y, width, height } = (await page.locator('.canvas').boundingBox())!;
      await until(
        async () => {
          await clickAt({ x: x + width / 2, y: y + height - 20 });
          return page.locator('.djs-context-pad [data-action]:visible').count();
        },
        (count) => count === 0,
      );
      await clickAt(await centre(source));
      await page.locator('.djs-context-pad [data-action="connect"]').click();
      await dropAt(await centre(target));
      const made = (await all()).filter((id) => !before.has(id));
      if (made.length !== 1) throw new Error(`${source} was not connected with ${target}`);
      return made[0]!;
    },
  };
};
