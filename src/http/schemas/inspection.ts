import Type from 'typebox';
import { closed, code, formData, light, oneOf } from './common.ts';

/** Made on a device: a UUID. */
export const deviceKey = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: '设备生成的标识，重复发送只计一次 · made on the device; sent again it counts once',
});
export const recordHash = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: '所见记录的摘要 · hash of the record read',
});
export const verdict = oneOf('meets', 'does-not-meet', 'not-applicable');

export const findings = closed({
  submission: deviceKey,
  form: formData,
  checks: Type.Array(closed({ code, verdict, remark: Type.String({ maxLength: 500 }) }), { maxItems: 100 }),
  photos: Type.Array(deviceKey, { maxItems: 30 }),
});

const person = Type.Object({ id: Type.String(), name: Type.String() });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);

export const formAnswer = Type.Object({
  key: Type.String(),
  label: Type.String(),
  value: Type.String(),
  moment: Type.Boolean(),
});

export const photo = Type.Object({
  id: Type.String(),
  key: Type.String(),
  sha256: Type.String(),
  takenAt: Type.String({ description: '按拍摄设备的时钟 · by the clock of the device' }),
  receivedAt: Type.String(),
  taker: Type.String(),
  location: Type.Union([
    Type.Object({ latitude: Type.Number(), longitude: Type.Number(), accuracy: Type.Number() }),
    Type.Object({ missing: oneOf('denied', 'unavailable') }),
  ]),
});

const signature = Type.Object({ userId: Type.String(), userName: Type.String(), signedAt: Type.String() });

/** The record of a visit as staff read it. */
export const inspection = Type.Object({
  id: Type.String(),
  jobKey: Type.String(),
  elementId: Type.String(),
  author: person,
  createdAt: Type.String(),
  sha256: Type.String(),
  answers: Type.Array(formAnswer),
  checks: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      basis: Type.String(),
      verdict,
      remark: Type.String(),
    }),
  ),
  photos: Type.Array(photo),
  signatures: Type.Array(signature),
});

/** A visit as the list shows it. */
export const visit = Type.Object({
  jobKey: Type.String(),
  caseId: Type.String(),
  caseNumber: Type.String(),
  name: Type.String(),
  itemCode: Type.String(),
  itemName: Type.String(),
  applicant: Type.String({ description: '自然人姓名已脱敏 · names of persons are masked' }),
  place: Type.String({ description: '自然人地址已脱敏 · addresses of persons are masked' }),
  status: Type.String(),
  dueAt: Type.String(),
  provisional: Type.Boolean(),
  light,
  holder: orNull(Type.Object({ id: Type.String(), name: Type.String(), mine: Type.Boolean() })),
  signers: Type.Integer({ description: '至少签名人数 · signatures needed at least' }),
  signatures: Type.Array(signature),
  recorded: Type.Boolean({ description: '已有踏勘记录 · its record was sent' }),
});

/** Everything that a visit needs on site. */
export const visitPage = Type.Object({
  visit,
  facts: Type.Array(formAnswer),
  checks: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), basis: Type.String() })),
  form: Type.Unknown({ description: 'form-js schema' }),
  context: Type.Record(Type.String(), Type.Unknown()),
  outcomes: Type.Array(Type.String()),
  record: orNull(inspection),
  signedForm: orNull(Type.Record(Type.String(), Type.Unknown())),
  pending: Type.Boolean({ description: '有操作正在生效 · an act is taking effect' }),
});
