import { words } from '../lint/finding.ts';
import type { Words } from '../lint/finding.ts';

/** Properties by the end of their path, the longer ones first. */
const table: readonly (readonly [RegExp, string, string])[] = [
  [/TaskHeaders\.stepWorkingDays$/, '承诺工作日', 'Promised working days'],
  [/TaskHeaders\.separateFrom$/, '回避的步骤', 'Separation'],
  [/TaskHeaders\.signers$/, '签名人数', 'Signatures'],
  [/TaskHeaders\.(.+)$/, '任务标头 $1', 'Header $1'],
  [/TaskDefinition\.type$/, '作业类型', 'Job type'],
  [/TaskDefinition\.retries$/, '重试次数', 'Retries'],
  [/candidateGroups$/, '候选组', 'Candidate groups'],
  [/assignee$/, '办理人', 'Assignee'],
  [/formId$/, '表单', 'Form'],
  [/calledDecision.*decisionId$/i, '决策', 'Decision'],
  [/resultVariable$/, '决策结果变量', 'Result variable'],
  [/inputParameters\.(.+)$/, '输入映射 $1', 'Input mapping $1'],
  [/outputParameters\.(.+)$/, '输出映射 $1', 'Output mapping $1'],
  [/^drawing$|^layout$/, '图形', 'Drawing'],
  [/conditionExpression.*$/, '条件', 'Condition'],
  [/(timeDuration|timeDate|timeCycle).*$/, '定时器', 'Timer'],
  [/documentation.*$/, '说明', 'Documentation'],
  [/^default$/, '默认分支', 'Default branch'],
  [/^sourceRef$/, '起点', 'Source'],
  [/^targetRef$/, '终点', 'Target'],
  [/^attachedToRef$/, '所在步骤', 'Host'],
  [/^parent$/, '所在的组', 'Parent'],
  [/^order$/, '顺序', 'Order'],
  [/^name$/, '名称', 'Name'],
  [/^type$/, '类型', 'Type'],
  [/^isExecutable$/, '可执行', 'Executable'],
  [/^label$/, '标签', 'Label'],
  [/^key$/, '字段名', 'Key'],
  [/^values.*$/, '选项', 'Options'],
  [/^conditional\.hide$/, '显示条件', 'Visibility'],
  [/^validate\.(.+)$/, '填写要求 $1', 'Validation $1'],
  [/^hitPolicy$/, '命中策略', 'Hit policy'],
  [/^test (.+)$/, '条件 $1', 'Test $1'],
  [/^result (.+)$/, '结果 $1', 'Result $1'],
  [/^expression$/, '表达式', 'Expression'],
];

/** A property as people call it. */
export const propertyWords = (property: string): Words => {
  for (const [pattern, zh, en] of table) {
    const match = pattern.exec(property);
    if (match === null) continue;
    const fill = (text: string): string => text.replace('$1', match[1] ?? '');
    return words(fill(zh), fill(en));
  }
  return words(`属性 ${property}`, `Property ${property}`);
};
