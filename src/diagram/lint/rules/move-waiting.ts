import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { child, children } from '../../element.ts';

const waits = new Set(['bpmn:UserTask', 'bpmn:SubProcess']);

export const moveWaiting: Rule = {
  id: 'move-waiting',
  severity: 'error',
  reason: words(
    '带定时器、消息等待、多实例、事件子流程或错误边界的元素，引擎拒绝迁移；法定时限在数据库里，不在图里。',
    'The engine refuses to migrate timers, receive tasks, multi-instance bodies, event subprocesses and error boundaries; statutory time is kept in the database.',
  ),
  check: (model) => {
    return model.elements.flatMap((element) => {
      const [definition] = children(element, 'eventDefinitions');
      const host = child(element, 'attachedToRef');
      const name = shown(model, element.id);
      const found =
        child(element, 'loopCharacteristics') !== undefined
          ? words(`${name} 是多实例，请用会签（ballot）`, `${element.id} is multi-instance; use a ballot`)
          : element.get('triggeredByEvent') === true
            ? words(`${name} 是事件子流程`, `${element.id} is an event subprocess`)
            : definition?.$type === 'bpmn:TimerEventDefinition'
              ? words(`${name} 是定时器，请用 start-clock`, `${element.id} is a timer; use start-clock`)
              : element.$type === 'bpmn:ReceiveTask'
                ? words(`${name} 等待消息`, `${element.id} waits for a message`)
                : host !== undefined && waits.has(host.$type)
                  ? words(`${name} 是 ${host.id} 的边界事件`, `${element.id} is a boundary event of ${host.id}`)
                  : undefined;
      return found === undefined ? [] : [{ element: element.id, message: found }];
    });
  },
};
