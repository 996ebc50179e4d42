import Type from 'typebox';
import { listSealKeys } from '../../../store/seal-keys.ts';
import { revokeSealKey } from '../../../usecases/seal/seal-keys.ts';
import type { SealLimits } from '../../../domain/seal-limits.ts';
import { limitSealKey } from '../../../usecases/seal/limit-seal-key.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing, oneOf, text } from '../../schemas/common.ts';

const names = (most: number) => Type.Array(text(64), { maxItems: most, uniqueItems: true });
const sealLimits = closed({ kinds: names(50), flows: names(100), roles: names(20), people: names(200) });

const sealKey = Type.Object({
  fingerprint: Type.String(),
  subject: Type.String(),
  serial: Type.String(),
  notBefore: Type.String(),
  notAfter: Type.String(),
  state: oneOf('active', 'retired', 'revoked'),
  enteredAt: Type.String(),
  revokedAt: Type.Union([Type.String(), Type.Null()]),
  revokedBy: Type.Union([Type.String(), Type.Null()]),
  reason: Type.String(),
  limits: sealLimits,
  uses: Type.Integer({ description: '已用印次数 · documents sealed with it' }),
});

export const listOfSealKeys: Route = (http, bureau) => {
  http.get(
    '/api/seal-keys',
    {
      config: { access: { permission: ['seal.manage', 'seal-register.read'] } },
      schema: {
        tags: ['seal-keys'],
        summary: '印章密钥（不含私钥） · Seal keys, without what is secret',
        response: { 200: Type.Array(sealKey) },
      },
    },
    async () =>
      (await listSealKeys(bureau.store.read)).map((key) => ({
        ...key,
        limits: JSON.parse(key.limits) as SealLimits,
      })),
  );
};

export const revokeOne: Route = (http, bureau) => {
  http.post(
    '/api/seal-keys/:fingerprint/revoke',
    {
      config: { access: { permission: 'seal.manage' } },
      schema: {
        tags: ['seal-keys'],
        summary: '吊销印章密钥（不可恢复） · Revoke a seal key, for good',
        params: closed({ fingerprint: Type.String({ pattern: '^[0-9a-z]{1,64}$' }) }),
        body: closed({ reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { fingerprint } = request.params;
      await revokeSealKey(bureau, personOf(request), { fingerprint, reason: request.body.reason });
      return reply.code(204).send(null);
    },
  );
};

export const limitOne: Route = (http, bureau) => {
  http.put(
    '/api/seal-keys/:fingerprint/limits',
    {
      config: { access: { permission: 'seal.manage' } },
      schema: {
        tags: ['seal-keys'],
        summary:
          '限定印章密钥的用途和使用人（空列表为不限） · For what a key seals and who may order it; empty: no limit',
        params: closed({ fingerprint: Type.String({ pattern: '^[0-9a-z]{1,64}$' }) }),
        body: closed({ limits: sealLimits, reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { fingerprint } = request.params;
      await limitSealKey(bureau, personOf(request), { fingerprint, ...request.body });
      return reply.code(204).send(null);
    },
  );
};
