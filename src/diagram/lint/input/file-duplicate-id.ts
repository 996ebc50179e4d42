import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import type { InputRule } from './input-rule.ts';
import { idsAfter } from './warnings.ts';

export const fileDuplicateId: InputRule = {
  id: 'file-duplicate-id',
  severity: 'error',
  reason: words(
    '编号是引擎、时限、记录和在办件迁移认元素的唯一依据，重复就分不清谁是谁。',
    'The id is what engine, clocks, record and moves of running cases know an element by; twice the same is nobody.',
  ),
};

/** The parser names duplicates in its warnings, or refuses the file over them. */
export const checkDuplicateIds = (warnings: readonly string[]): Hit[] =>
  [...idsAfter('duplicate ID', warnings)].map(([element, place]) => ({
    element,
    place,
    message: words(`编号 ${element} 用了两次`, `The id ${element} is used twice`),
  }));
