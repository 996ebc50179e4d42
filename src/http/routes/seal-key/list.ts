import Type from 'typebox';
import { listSealKeys } from '../../../store/seal-keys.ts';
import { revokeSealKey } from '../../../usecases/seal/seal-keys.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing, oneOf, text } from '../../schemas/common.ts';

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
    async () => listSealKeys(bureau.store.read),
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
