import type { FlowFile } from '../../release.ts';
import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import type { InputRule } from './input-rule.ts';

export const fileEntities: InputRule = {
  id: 'file-entities',
  severity: 'error',
  reason: words(
    '文档类型声明和实体可以读取服务器上的文件，或者展开成上 GB 的文字；流程图从来用不到它们。',
    'Document types and entities can read files of a server or grow to gigabytes; a diagram never needs them.',
  ),
};

/** Declarations stand before the first element. */
export const checkEntities = ({ name: file, content }: FlowFile): Hit[] => {
  if (file.endsWith('.form')) return [];
  const first = /<[A-Za-z_]/.exec(content)?.index ?? content.length;
  const declared = /<!(DOCTYPE|ENTITY)/i.exec(content.slice(0, first));
  if (declared === null) return [];
  const line = content.slice(0, declared.index).split('\n').length;
  const message = words(
    `第 ${line} 行有 ${declared[0]} 声明，请删去`,
    `Line ${line} declares ${declared[0]}; please remove it`,
  );
  return [{ file, place: `line ${line}`, message }];
};
