import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { children, extension, textOf } from '../../element.ts';

const personal =
  /phone|mobile|email|address|idcard|idNumber|identity|passport|applicantName|personName|birth|bankAccount|姓名|身份证|电话|手机|住址|地址|出生/i;

export const lawPersonalData: Rule = {
  id: 'law-personal-data',
  severity: 'error',
  reason: words(
    'LAW-31：流程变量会被导出、留存，里面只放编号和决策要用的值，不放个人信息；人填的内容留在办件库里。',
    'LAW-31: process variables are exported and kept; they hold references and inputs of decisions, no personal data. What people write stays in the store.',
  ),
  check: (model) => {
    const returned = new Set(['decision', ...Object.values(model.world.jobs).flatMap((job) => job.returns)]);
    return model.elements.flatMap((element) => {
      const mapping = extension(element, 'zeebe:IoMapping');
      if (mapping === undefined) return [];
      return ['inputParameters', 'outputParameters'].flatMap((side) =>
        children(mapping, side).flatMap((parameter) => {
          const [source, target] = [textOf(parameter, 'source'), textOf(parameter, 'target')];
          const ofStep = element.$type === 'bpmn:UserTask';
          const fromForm = ofStep && side === 'outputParameters' && source !== '=outcome';
          const unknown = element.$type === 'bpmn:ServiceTask' && side === 'outputParameters' && !returned.has(target);
          if (!fromForm && !unknown && !personal.test(`${source} ${target}`)) return [];
          return [
            {
              element: element.id,
              place: `${side} ${target}`,
              message: words(
                `${shown(model, element.id)} 把“${source}”放进流程变量 ${target}`,
                `${element.id} puts “${source}” into the process variable ${target}`,
              ),
            },
          ];
        }),
      );
    });
  },
};
