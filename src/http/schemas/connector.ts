import Type from 'typebox';
import { closed, oneOf, text } from './common.ts';

/** Those of the connectors; a test holds them against each other. */
export const peerName = oneOf('sms', 'mail', 'supervision', 'tax', 'payment', 'police', 'upper', 'registry');

const ms = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum, description: '毫秒 · ms' });
const terms = {
  url: Type.String({ maxLength: 500, description: '空为启动时的地址 · empty: the address of the start' }),
  tokenFrom: Type.String({
    maxLength: 80,
    pattern: '^(?:|env:PEER_[A-Z]+_TOKEN[A-Z0-9_]*|file:[A-Za-z0-9][A-Za-z0-9._-]{0,63})$',
    description: '令牌来源，只写名称；空为启动时的 · where the token is taken from, by name; empty: as at the start',
  }),
  answerMs: ms(100, 120_000),
  overallMs: ms(100, 600_000),
  attempts: Type.Integer({ minimum: 1, maximum: 10 }),
  enabled: Type.Boolean(),
};

export const connectorChange = closed({
  revision: Type.Integer({ minimum: 0, maximum: 1_000_000, description: '所见修订 · the revision seen' }),
  ...terms,
  reason: text(500),
});

const maybe = Type.Union([Type.String(), Type.Null()]);

export const connectorView = Type.Object({
  peer: peerName,
  ...terms,
  address: Type.String({ description: '正在使用的地址 · the address in use' }),
  hasToken: Type.Boolean(),
  revision: Type.Integer(),
  changedBy: Type.String(),
  changedAt: maybe,
  state: oneOf('up', 'down', 'probing', 'off'),
  successAt: maybe,
  failureAt: maybe,
  failure: Type.String(),
});

export const connectorTrial = Type.Object({
  reached: Type.Boolean(),
  status: Type.Union([Type.Integer(), Type.Null()]),
  tookMs: Type.Integer(),
  problem: Type.String(),
});
