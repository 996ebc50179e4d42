import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { child, children, textOf } from '../../element.ts';

export const unknownErrorCode: Rule = {
  id: 'unknown-error-code',
  severity: 'error',
  reason: words(
    '没有作业会抛出的错误，等它的分支永远走不到；没有人接的错误让办件停下。',
    'A branch that waits for an error nobody throws is never taken; an error that nobody catches stops the case.',
  ),
  check: (model) => {
    return model.elements.flatMap((element) => {
      const [definition] = children(element, 'eventDefinitions');
      if (definition?.$type !== 'bpmn:ErrorEventDefinition') return [];
      const error = child(definition, 'errorRef');
      const code = error === undefined ? '' : textOf(error, 'errorCode');
      const host = child(element, 'attachedToRef')?.id ?? '';
      const thrown = model.world.jobs[model.services.get(host)?.type ?? '']?.errors ?? [];
      if (element.$type === 'bpmn:BoundaryEvent' && thrown.includes(code)) return [];
      return [
        {
          element: element.id,
          place: 'errorRef',
          message:
            element.$type === 'bpmn:BoundaryEvent'
              ? words(`${host} 不会抛出错误“${code}”`, `${host} throws no error “${code}”`)
              : words(`错误“${code}”没有人接`, `Nobody catches the error “${code}”`),
        },
      ];
    });
  },
};
