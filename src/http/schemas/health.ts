import Type from 'typebox';
import { alarmIds } from '../../domain/alarms.ts';
import { oneOf } from './common.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);

export const healthDetail = Type.Object({
  state: oneOf('ok', 'degraded', 'down'),
  at: Type.String(),
  alarms: Type.Array(Type.Object({ id: oneOf(...alarmIds), level: oneOf('red', 'yellow'), figure: Type.Number() })),
  engine: oneOf('connecting', 'ready', 'down'),
  brokers: Type.Array(
    Type.Object({
      nodeId: Type.Integer(),
      address: Type.String(),
      version: Type.String(),
      partitions: Type.Array(
        Type.Object({
          partitionId: Type.Integer(),
          role: oneOf('leader', 'follower', 'inactive'),
          healthy: Type.Boolean(),
        }),
      ),
    }),
  ),
  putOff: Type.Integer({ description: '五分钟内因引擎过载而延后的指令 · commands put off in five minutes' }),
  lanes: Type.Array(
    Type.Object({
      lane: Type.String(),
      partitionId: Type.Integer(),
      position: Type.Number(),
      lagMs: Type.Union([Type.Integer(), Type.Null()], {
        description: '本副本最近一次应用时记录的年龄 · age of the newest record when this copy applied it',
      }),
      at: orNull,
    }),
  ),
  parked: Type.Array(
    Type.Object({
      lane: Type.String(),
      partitionId: Type.Integer(),
      position: Type.Number(),
      error: Type.String(),
      parkedAt: Type.String(),
    }),
  ),
  outbox: Type.Object({ queued: Type.Integer(), refused: Type.Integer(), oldestMs: Type.Integer() }),
  acts: Type.Object({ pending: Type.Integer(), oldestMs: Type.Integer() }),
  incidents: Type.Integer(),
  workers: Type.Array(
    Type.Object({
      type: Type.String(),
      atWork: Type.Integer(),
      done: Type.Integer(),
      failed: Type.Integer(),
      lastMinute: Type.Integer(),
      meanMs: Type.Integer(),
      lastFailureAt: orNull,
    }),
  ),
  connectors: Type.Array(
    Type.Object({
      peer: Type.String(),
      state: oneOf('up', 'down', 'probing'),
      failures: Type.Integer(),
      downSince: orNull,
    }),
  ),
  disk: Type.Object({ freeMb: Type.Integer() }),
  database: Type.Object({ dialect: Type.String(), answerMs: Type.Integer() }),
  seal: Type.Object({ ready: Type.Boolean(), specimen: Type.Boolean(), fingerprint: Type.String() }),
  calendar: Type.Object({ lastDay: Type.String(), daysLeft: Type.Integer(), provisionalClocks: Type.Integer() }),
  unchained: Type.Integer(),
  copies: Type.Array(
    Type.Object({
      id: Type.String(),
      host: Type.String(),
      pid: Type.Integer(),
      state: oneOf('serving', 'draining', 'drained'),
      startedAt: Type.String(),
      mine: Type.Boolean({ description: '回答此请求的副本 · the one that answers' }),
    }),
  ),
});
