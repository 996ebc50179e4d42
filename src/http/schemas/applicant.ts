import Type from 'typebox';
import { closed, oneOf, text } from './common.ts';

const kind = oneOf('person', 'organisation');

export const applicantInput = closed({
  kind,
  name: text(100),
  identity: text(32),
  phone: text(32),
  address: text(200),
  email: Type.Optional(Type.String({ maxLength: 100 })),
});

/** As lists show an applicant: persons masked (LAW-31). */
export const foundApplicant = Type.Object({
  id: Type.String(),
  kind,
  name: Type.String(),
  identity: Type.String(),
  phone: Type.String(),
});

export const applicant = Type.Object({
  ...foundApplicant.properties,
  address: Type.String(),
  email: Type.String(),
});

/** An entry of an applicant's own record. */
export const applicantEntry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  who: Type.String(),
  act: Type.String(),
  actName: Type.Object({ zh: Type.String(), en: Type.String() }),
  detail: Type.Record(Type.String(), Type.Unknown()),
});

const power = {
  id: Type.String(),
  items: Type.Array(Type.Object({ code: Type.String(), name: Type.String() }), {
    description: '空表示全部事项 · empty: all items',
  }),
  fromDay: Type.String(),
  toDay: Type.String(),
};

/** A power of attorney as the applicant and the window see it. */
export const givenPower = Type.Object({
  ...power,
  agentName: Type.String(),
  agentIdentity: Type.String({ description: '已脱敏 · masked' }),
  state: oneOf('in-force', 'not-yet', 'ended', 'revoked'),
  way: oneOf('account', 'window'),
  grantedAt: Type.String(),
  fileName: Type.String(),
});

/** A power of attorney as the agent sees it; only while it is in force. */
export const receivedPower = Type.Object({
  ...power,
  applicantId: Type.String(),
  applicantName: Type.String(),
});
