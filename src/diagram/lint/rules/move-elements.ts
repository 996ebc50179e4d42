import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { children } from '../../element.ts';

const movable = new Set(
  [
    'StartEvent',
    'EndEvent',
    'IntermediateThrowEvent',
    'IntermediateCatchEvent',
    'UserTask',
    'ServiceTask',
    'BusinessRuleTask',
    'ExclusiveGateway',
    'ParallelGateway',
    'SubProcess',
    'SequenceFlow',
  ].map((name) => `bpmn:${name}`),
);
/** What has a rule of its own. */
const elsewhere = new Set(
  ['BoundaryEvent', 'CallActivity', 'ReceiveTask', 'TimerEventDefinition', 'ErrorEventDefinition'].map(
    (name) => `bpmn:${name}`,
  ),
);

export const moveElements: Rule = {
  id: 'move-elements',
  severity: 'error',
  reason: words(
    '在办件只能经过能迁移或能重新坐下的元素；其余的元素一旦有办件停在上面，就改不了版。',
    'Running cases move through elements that can be migrated or set down again; a case on any other bars the next version.',
  ),
  check: (model) => {
    return model.elements.flatMap((element) => {
      const definitions = children(element, 'eventDefinitions').map((one) => one.$type);
      const told = definitions.every((type) => type === 'bpmn:LinkEventDefinition' || elsewhere.has(type));
      if ((movable.has(element.$type) || elsewhere.has(element.$type)) && told) return [];
      return [
        {
          element: element.id,
          message: words(
            `${shown(model, element.id)} 是 ${[element.$type, ...definitions].join(' ')}，在办件经过它就不能迁移`,
            `${element.id} is a ${[element.$type, ...definitions].join(' ')}, through which running cases cannot be moved`,
          ),
        },
      ];
    });
  },
};
