import Type from 'typebox';
import { orNull, text } from './agreed-types.ts';
import type { HttpPeer } from './http-peer.ts';
import { verb } from './verb.ts';
import type { AnswerOf, InputOf } from './verb.ts';

export const checkName = verb({
  peer: 'registry',
  name: 'checkName',
  method: 'POST',
  path: '/name-checks',
  input: Type.Object({ caseNumber: text(64), name: text(200) }),
  answer: Type.Object({
    nameFree: Type.Boolean(),
    reason: orNull(text(200)),
    /** The registry keeps a free name for the case under this number. */
    reservationNumber: orNull(text(64)),
  }),
});

/** The registry of enterprise names (名称自主申报). */
export interface Registry {
  /** Checks a name and keeps it for the case when it is free; the same case may ask again. @throws ConnectorError */
  checkName(name: InputOf<typeof checkName>, key: string): Promise<AnswerOf<typeof checkName>>;
}

export const openRegistry = (peer: HttpPeer): Registry => ({
  checkName: (name, key) => peer.send(checkName, name, key),
});
