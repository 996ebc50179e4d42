import { child, children } from '../../element.ts';
import type { Element } from '../../element.ts';
import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import type { InputRule } from './input-rule.ts';

export const fileNoLayout: InputRule = {
  id: 'file-no-layout',
  severity: 'warning',
  reason: words(
    '没有画出来的元素照样执行，却没有人看得见。',
    'An element that is not drawn is executed all the same, and nobody sees it.',
  ),
};

/** Every element is drawn; a file without any drawing is one finding. */
export const checkLayout = (definitions: Element, elements: readonly Element[]): Hit[] => {
  const planes = children(definitions, 'diagrams').flatMap((diagram) => child(diagram, 'plane') ?? []);
  const drawn = new Set(
    planes.flatMap((plane) => children(plane, 'planeElement').map((shape) => child(shape, 'bpmnElement')?.id)),
  );
  if (drawn.size === 0) {
    const message = words('文件里没有图形布局，打开时会自动排列', 'There is no drawing; it is laid out when opened');
    return [{ message }];
  }
  return elements
    .filter((element) => !drawn.has(element.id))
    .map((element) => ({
      element: element.id,
      message: words(`${element.id} 没有画出来`, `${element.id} is not drawn`),
    }));
};
