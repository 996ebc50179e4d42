/** What the simulation library writes on the page, and how it reads in Chinese. */
const simulationTexts: Readonly<Record<string, string>> = {
  'Simulation Log': '模拟记录',
  'Toggle Simulation Log': '显示或收起模拟记录',
  'No Entries': '还没有记录',
  'Reset Simulation': '重新开始模拟',
  'Play/Pause Simulation': '继续或暂停模拟',
  'Pause Simulation': '已暂停模拟',
  'Play Simulation': '继续模拟',
  'Set Sequence Flow': '选择要走的分支',
  'Add pause point': '设暂停点',
  'Remove pause point': '取消暂停点',
  'Trigger Event': '从这里开始',
  'Found unsupported elements': '图中有不能模拟的元素',
  'Not supported': '不能模拟',
  Close: '收起',
  Finished: '已结束',
  Task: '任务',
  'Service Task': '服务任务',
  'User Task': '用户任务',
  'Business Rule Task': '业务规则任务',
  'Script Task': '脚本任务',
  'Manual Task': '手工任务',
  'Receive Task': '接收任务',
  'Send Task': '发送任务',
  'Call Activity': '调用活动',
  'Exclusive Gateway': '排他网关',
  'Parallel Gateway': '并行网关',
  'Inclusive Gateway': '包容网关',
  'Start Event': '开始事件',
  'Intermediate Event': '中间事件',
  'Boundary Event': '边界事件',
  'End Event': '结束事件',
};

const speeds: Readonly<Record<string, string>> = { Slow: '慢', Normal: '中', Fast: '快' };
const fates: Readonly<Record<string, string>> = { started: '开始', finished: '结束', canceled: '取消' };
const parts: Readonly<Record<string, string>> = { Process: '流程', SubProcess: '子流程' };

/** A text of the library in Chinese; the name of an element in it stays. */
export const simulationText = (text: string): string => {
  const plain = text.trim();
  const [, speed] = /^Set animation speed = (.+)$/u.exec(plain) ?? [];
  if (speed !== undefined) return `动画速度：${speeds[speed] ?? speed}`;
  const [, instance] = /^Focus process instance (.+)$/u.exec(plain) ?? [];
  if (instance !== undefined) return `只看流程实例${instance}`;
  const [, part, fate] = /^(.+) (started|finished|canceled)$/u.exec(plain) ?? [];
  if (part !== undefined && fate !== undefined) return `${parts[part] ?? part}${fates[fate]}`;
  return simulationTexts[plain] ?? text;
};
