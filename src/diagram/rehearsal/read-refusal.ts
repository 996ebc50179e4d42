import { words } from '../lint/finding.ts';
import type { Obstacle } from './obstacles.ts';

const place = /^-\s*(?:Element|Resource)?:?\s*([^\s>]+)/u;
const file = /^.*?'([^']+\.(?:bpmn|dmn|form))':/u;

/** The same name that the draft has. */
const plain = (name: string): string => name.replace(/^rehearsal-[0-9a-z]{26}-/u, '');

/**
 * What the engine says to a deployment that it refuses, by file and element:
 * `'a.bpmn': - Element: gateway > … \n - ERROR: reason`. What has another shape comes as one whole.
 */
export const readRefusal = (refusal: string): Obstacle[] => {
  const found: Obstacle[] = [];
  let [inFile, element] = ['', ''];
  for (const line of refusal.split('\n').map((one) => one.trim())) {
    const named = file.exec(line)?.[1];
    if (named !== undefined) [inFile, element] = [plain(named), ''];
    const rest = line.replace(file, '').trim();
    const reason = /^-?\s*ERROR:\s*(.+)$/u.exec(rest)?.[1];
    if (reason !== undefined) found.push({ file: inFile, element, message: words(`引擎不接受：${reason}`, reason) });
    else if (rest.startsWith('-')) element = place.exec(rest)?.[1] ?? element;
    else if (named !== undefined && rest !== '')
      found.push({ file: inFile, element: '', message: words(`引擎不接受：${rest}`, rest) });
  }
  if (found.length > 0) return found;
  return [{ file: '', element: '', message: words(`引擎不接受：${refusal.trim()}`, refusal.trim()) }];
};
