import type { Element } from '../../element.ts';
import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import type { InputRule } from './input-rule.ts';
import { idsAfter } from './warnings.ts';

export const filePlainId: InputRule = {
  id: 'file-plain-id',
  severity: 'error',
  reason: words(
    '编号进入任务标头、变量名、网址和外部系统，只用英文字母、数字、“-”“_”；中文写在名称里。',
    'Ids go into headers, variables, addresses and other systems: letters a–z, digits, “-”, “_”; Chinese belongs in the name.',
  ),
};

const plain = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;

const hit = (id: string, place: string): Hit => ({
  element: id,
  place,
  message: words(
    `编号“${id}”应只含英文字母、数字、“-”“_”，以字母开头，不超过 100 个字符`,
    `The id “${id}” should be letters a–z, digits, “-”, “_”, starting with a letter, at most 100 characters`,
  ),
});

/** Ids that the parser refused, so that their elements are not in the diagram. */
export const checkIllegalIds = (warnings: readonly string[]): Hit[] =>
  [...idsAfter('illegal ID', warnings)].map(([id, place]) => hit(id, place));

export const checkIds = (process: Element, elements: readonly Element[]): Hit[] =>
  [process, ...elements].filter((element) => !plain.test(element.id ?? '')).map((element) => hit(element.id ?? '', ''));
