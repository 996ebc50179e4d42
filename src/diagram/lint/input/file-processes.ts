import { children } from '../../element.ts';
import type { Element } from '../../element.ts';
import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import type { InputRule } from './input-rule.ts';

export const fileProcesses: InputRule = {
  id: 'file-processes',
  severity: 'error',
  reason: words(
    '一个办件一次只走一个流程实例，一个文件只放一个流程；泳池之间的消息没有办件可归。',
    'A case follows one process instance at a time, so a file holds one process; messages between pools belong to no case.',
  ),
};

const shown = (names: readonly string[]): string => (names.length === 0 ? '-' : names.join(', '));

/** One process, and no collaboration of several pools. */
export const checkProcesses = (definitions: Element): Hit[] => {
  const roots = children(definitions, 'rootElements');
  const processes = roots.filter((one) => one.$type === 'bpmn:Process').map((one) => one.id);
  const pools = roots
    .filter((one) => one.$type === 'bpmn:Collaboration')
    .filter((one) => children(one, 'participants').length > 1);
  return [
    ...(processes.length === 1
      ? []
      : [
          {
            element: processes[1] ?? '',
            message: words(
              `应有一个流程，实有 ${processes.length} 个：${shown(processes)}`,
              `Expected one process, but got ${processes.length}: ${shown(processes)}`,
            ),
          },
        ]),
    ...pools.map((pool) => ({
      element: pool.id,
      message: words(
        `协作图 ${pool.id} 有多个泳池，请每个流程一个文件`,
        `The collaboration ${pool.id} has several pools; please keep one process a file`,
      ),
    })),
  ];
};
