import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modelerWords } from '../../modeler-ui/words.ts';
import { consoleWords } from '../../web/console/words.ts';
import { deskWords } from '../../web/desk/words.ts';
import { hallWords } from '../../web/hall/words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const han = /\p{Script=Han}/u;

const sources = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('words.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');

/** Every piece of source that may be a key: a quoted text with a dot, or the fixed beginning of a made one. */
const quoted = (source: string): string[] =>
  [...source.matchAll(/['`]([a-z-]+\.[a-z.-]*(?:\$\{)?)/gu)].map(([, key]) => key!);
const spoken = (source: string): string[] =>
  [...source.matchAll(/\bt\(\s*'([^']+)'/gu)]
    .map(([, key]) => key!)
    .concat([...source.matchAll(/\bt\([^'`()]*\? '([^']+)' : '([^']+)'/gu)].flatMap(([, yes, no]) => [yes!, no!]));

const shared = sources('web/shared');
const staff = sources('web/staff') + shared;

describe.each([
  ['hall', hallWords, sources('web/hall') + shared],
  ['desk', deskWords, sources('web/desk') + staff],
  ['console', consoleWords, sources('web/console') + staff],
  ['modeler', modelerWords, sources('modeler-ui') + staff],
])('the words of the %s', (_name, words, source) => {
  it('hold every key that a page speaks', () => {
    const keys = spoken(source);
    expect(keys.length).toBeGreaterThan(40);
    expect([...new Set(keys.filter((key) => !(key in words)))]).toEqual([]);
  });

  it('hold, for every key that a page puts together, at least one that begins so', () => {
    const made = quoted(source)
      .filter((key) => key.endsWith('${'))
      .map((key) => key.slice(0, -2));
    expect(made.length).toBeGreaterThan(5);
    expect(made.filter((start) => !Object.keys(words).some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('are there in both languages, English without Chinese, and with the same places to fill in', () => {
    const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name!).sort();
    const wrong = Object.entries(words).filter(([, [zh, en]]) => {
      const fits = zh.trim() !== '' && en.trim() !== '' && han.test(zh) && !han.test(en);
      return !fits || places(zh).join() !== places(en).join();
    });
    expect(wrong).toEqual([]);
  });

  it('are all spoken by some page', () => {
    const all = quoted(['web/hall', 'web/desk', 'web/console', 'modeler-ui'].map(sources).join('\n') + staff);
    const whole = new Set(all);
    const starts = all.filter((key) => key.endsWith('${')).map((key) => key.slice(0, -2));
    const unused = Object.keys(words).filter(
      (key) => !whole.has(key) && !starts.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});
