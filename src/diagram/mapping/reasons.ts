import type { Words } from './move-kinds.ts';

const words = (zh: string, en: string): Words => ({ zh, en });

/** Why a case cannot be moved at this moment; it is tried again. */
const waitReasons = {
  starting: words('办件正在启动', 'the case is only starting'),
  'act-pending': words('有操作等待流程引擎确认', 'an act waits for the engine'),
  'command-queued': words('有指令等待发送', 'a command waits to be sent'),
  behind: words('流程记录尚未跟上', 'the record stream is not there yet'),
  worker: words('自动步骤正在执行', 'a worker step is in progress'),
  waiting: words('等待外部消息或定时', 'it waits for a message or a timer'),
  incident: words('有故障待处理', 'an incident is to be solved first'),
  'other-move': words('另一次迁移正在进行', 'another move is under way'),
} as const;

/** Why a case stays where it is, whatever the time. */
export const stayReasons = {
  unmapped: words('所在步骤没有对应步骤', 'its step has no counterpart'),
  'multi-instance': words('停留在多实例步骤', 'it stands at a multi-instance step'),
  'join-bare': words('汇合网关前没有空事件', 'no none event stands before the join'),
  'join-would-wait': words(
    '新流程的汇合要等一个没有令牌的分支',
    'a join of the new diagram would wait for a branch without a token',
  ),
  'same-target': words('两个并行步骤对应同一步骤', 'two parallel steps are mapped to one'),
  'variables-unknown': words('流程变量没有完整副本', 'its variables are not kept whole'),
  'variable-too-long': words('有变量过长，未保存', 'a variable was too long to be kept'),
  refused: words('流程引擎拒绝', 'the engine refused'),
} as const;

export type WaitReason = keyof typeof waitReasons;
export type StayReason = keyof typeof stayReasons;

/** Words of a reason, whichever kind it is. */
export const moveReasons: Readonly<Record<string, Words>> = { ...waitReasons, ...stayReasons };

/** What becomes of a case that is to be moved. */
export const moveWays = {
  native: words('原地迁移', 'moved in place'),
  're-seat': words('重新落位', 'seated anew'),
  wait: words('暂时等待', 'waits for now'),
  stays: words('留在原版', 'stays in its version'),
  ended: words('已结束', 'ended'),
} as const;
