import { readFileSync } from 'node:fs';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import type { BureauSettings } from './bureau-child.ts';

/** The bounds of memory under which `npm start` runs the bureau: what is measured is what people run. */
const memoryBounds = (): string[] => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--max-'));
};

/** A whole bureau with its broker in a process of its own; resolves once people can work at `url`. `release`: that of the bench's flow. */
export const startBureau = async (
  settings: BureauSettings,
): Promise<{ bureau: Child; url: string; release: number }> => {
  const { child, ready } = await startChild<{ url: string; release: number }>(
    'bureau-child.ts',
    settings,
    memoryBounds(),
  );
  return { bureau: child, ...ready };
};
