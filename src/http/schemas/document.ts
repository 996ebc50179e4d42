import Type from 'typebox';

const orNull = Type.Union([Type.String(), Type.Null()]);

export const document = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  number: Type.String(),
  status: Type.String({ description: 'reserved | made | sealed | voided' }),
  madeAt: Type.String(),
  sealedAt: orNull,
  voidedAt: orNull,
  voidReason: orNull,
  replaces: orNull,
  sha256: orNull,
  verifyUrl: Type.String(),
});

/** What anyone may learn of a document; persons are masked. */
export const verification = Type.Object({
  state: Type.String({ description: 'valid | altered | voided | revoked | expired | foreign | unsigned | unknown' }),
  document: Type.Optional(
    Type.Object({
      kind: Type.String(),
      name: Type.String(),
      number: Type.String(),
      itemCode: Type.String(),
      itemName: Type.String(),
      holder: Type.String(),
      issuedBy: Type.String(),
      issuedAt: Type.String(),
      validFrom: Type.Optional(Type.String()),
      validTo: Type.Optional(Type.String()),
      registerSeq: Type.Union([Type.Integer(), Type.Null()]),
      sha256: Type.String(),
      voidReason: Type.Optional(Type.String()),
      replacedBy: Type.Optional(Type.String()),
      keyRevokedAt: Type.Optional(Type.String({ description: '用印密钥其后吊销 · its seal key was revoked later' })),
    }),
  ),
});
