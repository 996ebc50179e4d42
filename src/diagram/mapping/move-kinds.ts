/** Words for people, in both languages. */
export type Words = { readonly zh: string; readonly en: string };

/** `native`: the engine migrates it; `re-seat`: a new run begins there; `wait`: neither, the case has to go on first. */
export type MoveWay = 'native' | 're-seat' | 'wait';

type Kind = Words & { readonly way: MoveWay; readonly why: Words };

const words = (zh: string, en: string): Words => ({ zh, en });
const kind = (zh: string, en: string, way: MoveWay, why: Words): Kind => ({ zh, en, way, why });

const kept = words('引擎原地迁移，任务保持原样', 'the engine migrates it in place and the task stays');
const restarted = words('案件在对应步骤重新落位', 'the case is seated anew at the mapped step');
const passes = words('等它走完后再迁移', 'it has to pass first');

/**
 * What Zeebe 8.5.8 migrates natively, what is re-seated, and what has to wait, per kind of place that a token stands at.
 * A test holds it against the real broker and writes docs/moving.md from it.
 */
export const moveKinds = {
  step: kind('人工步骤', 'human step', 'native', kept),
  'step-renamed': kind('人工步骤，编号改变', 'human step under another id', 'native', kept),
  'step-in-parallel': kind('并行分支中的人工步骤', 'human step between parallel gateways', 'native', kept),
  'step-in-subprocess': kind('子流程中的人工步骤', 'human step in an embedded subprocess', 'native', kept),
  'step-into-another-part': kind(
    '人工步骤，移入另一子流程',
    'human step that another part takes in',
    're-seat',
    restarted,
  ),
  'step-of-another-kind': kind(
    '人工步骤，目标为其他类型',
    'human step mapped to another type',
    'wait',
    words('人工步骤只能对应人工步骤', 'a human step can only be mapped to a human step'),
  ),
  'step-unmapped': kind(
    '人工步骤，没有对应',
    'human step without a counterpart',
    'wait',
    words('先补上对应关系', 'map it first'),
  ),
  'step-with-timer': kind('带定时边界事件的人工步骤', 'human step with a timer boundary', 're-seat', restarted),
  'step-with-message': kind('带消息边界事件的人工步骤', 'human step with a message boundary', 're-seat', restarted),
  'step-with-error': kind('带错误边界事件的人工步骤', 'human step with an error boundary', 're-seat', restarted),
  'step-gains-timer': kind(
    '人工步骤，目标带定时边界事件',
    'human step whose target has a timer boundary',
    're-seat',
    restarted,
  ),
  'token-at-join': kind(
    '在汇合网关前等待',
    'token that waits at a join',
    're-seat',
    words('在汇合前的空事件处重新落位', 'seated anew at the none event before the join'),
  ),
  worker: kind('自动步骤', 'worker step', 'wait', passes),
  'worker-with-error': kind('带错误边界事件的自动步骤', 'worker step with an error boundary', 'wait', passes),
  'worker-incident': kind(
    '出现故障的自动步骤',
    'worker step at an incident',
    'native',
    words('编号不变时引擎原地迁移，重试后继续', 'the engine migrates it in place where its id stays; a retry goes on'),
  ),
  'business-rule-job': kind('由作业执行的决策任务', 'business rule task done by a job', 'wait', passes),
  'script-job': kind('由作业执行的脚本任务', 'script task done by a job', 'wait', passes),
  'send-task': kind('发送任务', 'send task', 'wait', passes),
  'call-activity': kind(
    '调用活动',
    'call activity',
    'wait',
    words('流程中不使用：子实例不属于案件', 'not used: the child belongs to no case'),
  ),
  'receive-task': kind('接收任务', 'receive task', 'wait', passes),
  'message-catch': kind('消息捕获事件', 'message catch event', 'wait', passes),
  'timer-catch': kind('定时捕获事件', 'timer catch event', 'wait', passes),
  'event-gateway': kind('事件网关', 'event-based gateway', 'wait', passes),
  'multi-instance': kind(
    '多实例步骤',
    'multi-instance step',
    'wait',
    words('引擎内的签署会丢失，请使用会签', 'signatures inside the engine would be lost; use a ballot'),
  ),
  'event-subprocess': kind('流程含事件子流程', 'flow with an event subprocess', 're-seat', restarted),
} as const satisfies Readonly<Record<string, Kind>>;

export type MoveKind = keyof typeof moveKinds;
