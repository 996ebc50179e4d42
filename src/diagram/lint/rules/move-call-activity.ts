import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const moveCallActivity: Rule = {
  id: 'move-call-activity',
  severity: 'error',
  reason: words(
    '被调用的流程另有实例编号，不属于任何办件，总取最新版本，在办件因此会变。',
    'A called process has another instance and no case, and is taken in its latest version, which changes running cases.',
  ),
  check: (model) => {
    return model.elements
      .filter((element) => element.$type === 'bpmn:CallActivity')
      .map((element) => ({
        element: element.id,
        message: words(`${shown(model, element.id)} 调用另一个流程`, `${element.id} calls another process`),
      }));
  },
};
