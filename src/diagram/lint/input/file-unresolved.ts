import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import type { InputRule } from './input-rule.ts';
import { lineOf } from './warnings.ts';

export const fileUnresolved: InputRule = {
  id: 'file-unresolved',
  severity: 'error',
  reason: words(
    '指向不存在的元素的引用，或读不懂的部分，保存时会丢失，部署时会被引擎拒绝。',
    'A reference to nothing, or a part that is not understood, is lost when saved and refused by the engine.',
  ),
};

/** What the parser could not place, duplicate and illegal ids aside: they have rules of their own. */
export const checkWarnings = (warnings: readonly string[]): Hit[] =>
  warnings
    .filter((text) => !/(duplicate|illegal) ID/i.test(text))
    .map((text) => {
      const [line = ''] = text.split('\n');
      const element = /<([^<>]+)>/.exec(line)?.[1] ?? '';
      return {
        element,
        place: lineOf(text),
        message: words(`无法归位：${line.slice(0, 300)}`, `Cannot be placed: ${line.slice(0, 300)}`),
      };
    });
