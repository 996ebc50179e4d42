import type { Dictionary } from './dictionary.ts';

const triggers: Dictionary = {
  Message: '消息',
  Timer: '定时',
  Conditional: '条件',
  Signal: '信号',
  Error: '错误',
  Escalation: '升级',
  Cancel: '取消',
  Compensation: '补偿',
  Compensate: '补偿',
  Link: '链接',
  Terminate: '终止',
};
const events: Dictionary = {
  'start event': '开始事件',
  'intermediate catch event': '中间捕获事件',
  'intermediate throw event': '中间抛出事件',
  'boundary event': '边界事件',
  'end event': '结束事件',
};

const titled = (words: string): string => words.replace(/\b[a-z]/gu, (letter) => letter.toUpperCase());

/** Events as the menus write them (`Timer start event`) and as the panel does (`Timer Start Event`). */
const typedEvents = Object.entries(triggers).flatMap(([trigger, zh]) =>
  Object.entries(events).flatMap(([event, what]) => [
    [`${trigger} ${event}`, zh + what],
    [`${trigger} ${event} (non-interrupting)`, `${zh}${what}（不中断）`],
    [`${trigger} ${titled(event)}`, zh + what],
    [`${trigger} ${titled(event)} (Non Interrupting)`, `${zh}${what}（不中断）`],
  ]),
);

const plain: Dictionary = {
  Task: '任务',
  'User task': '人工任务',
  'Service task': '服务任务',
  'Business rule task': '业务规则任务',
  'Script task': '脚本任务',
  'Send task': '发送任务',
  'Receive task': '接收任务',
  'Manual task': '手工任务',
  'Call activity': '调用活动',
  Transaction: '事务子流程',
  'Start event': '开始事件',
  'End event': '结束事件',
  'Intermediate throw event': '中间抛出事件',
  'Intermediate catch event': '中间捕获事件',
  'Boundary event': '边界事件',
  'Exclusive gateway': '排他网关',
  'Parallel gateway': '并行网关',
  'Inclusive gateway': '包容网关',
  'Complex gateway': '复杂网关',
  'Event-based gateway': '事件网关',
  'Sequence flow': '顺序流',
  'Default flow': '默认流',
  'Conditional flow': '条件流',
  'Data object reference': '数据对象',
  'Data store reference': '数据存储',
  'Text annotation': '文字注释',
};

/** Every kind of element, in menus and on top of the properties panel. */
export const elementTypes: Dictionary = {
  ...Object.fromEntries(typedEvents),
  ...plain,
  ...Object.fromEntries(Object.entries(plain).map(([words, zh]) => [titled(words), zh])),
  'Event Based Gateway': '事件网关',
  'Event based instantiating Gateway': '事件启动网关',
  'Parallel Event based instantiating Gateway': '并行事件启动网关',
  'Sub-process': '子流程',
  'Sub-process (collapsed)': '子流程（折叠）',
  'Sub-process (expanded)': '子流程（展开）',
  'Expanded Sub Process': '子流程（展开）',
  'Collapsed Sub Process': '子流程（折叠）',
  'Event sub-process': '事件子流程',
  'Event Sub Process': '事件子流程',
  'Ad-hoc sub-process': '即席子流程',
  'Ad-hoc sub-process (collapsed)': '即席子流程（折叠）',
  'Ad-hoc sub-process (expanded)': '即席子流程（展开）',
  'Collapsed Ad Hoc Sub Process': '即席子流程（折叠）',
  'Expanded Ad Hoc Sub Process': '即席子流程（展开）',
  'Ad Hoc Sub Process': '即席子流程',
  'Empty pool/participant': '泳池（折叠）',
  'Empty pool/participant (removes content)': '泳池（折叠，内容会删去）',
  'Expanded pool/participant': '泳池（展开）',
  Process: '流程',
  Collaboration: '协作图',
  Participant: '参与者',
  Lane: '泳道',
  Group: '分组',
  Association: '关联',
  'Message Flow': '消息流',
  'Data Input': '数据输入',
  'Data Output': '数据输出',
  'Data Input Association': '数据输入关联',
  'Data Output Association': '数据输出关联',
  'Data Object': '数据对象',
  'Data Store': '数据存储',
  Definitions: '定义',
  Label: '标签',
};
