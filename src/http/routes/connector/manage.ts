import Type from 'typebox';
import { changeConnector } from '../../../usecases/connector/change-connector.ts';
import { tryConnector } from '../../../usecases/connector/try-connector.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing } from '../../schemas/common.ts';
import { connectorChange, connectorTrial, connectorView, peerName } from '../../schemas/connector.ts';
import { connectorViews } from '../../views/connector-view.ts';

const access = { permission: 'connector.manage' } as const;

export const listConnectors: Route = (http, bureau) => {
  http.get(
    '/api/connectors',
    {
      config: { access },
      schema: {
        tags: ['connectors'],
        summary:
          '对外连接：设置、状态和最近结果（不含令牌） · Connectors: settings, state, last results; never a token',
        response: { 200: Type.Array(connectorView) },
      },
    },
    async () => connectorViews(bureau),
  );
};

export const changeOneConnector: Route = (http, bureau) => {
  http.put(
    '/api/connectors/:peer',
    {
      config: { access },
      schema: {
        tags: ['connectors'],
        summary: '修改对外连接，无需重启 · Change a connector; no restart is needed',
        params: closed({ peer: peerName }),
        body: connectorChange,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { revision: seen, ...terms } = request.body;
      await changeConnector(bureau, personOf(request), { peer: request.params.peer, seen, ...terms });
      return reply.code(204).send(null);
    },
  );
};

export const tryOneConnector: Route = (http, bureau) => {
  http.post(
    '/api/connectors/:peer/test',
    {
      config: { access },
      schema: {
        tags: ['connectors'],
        summary: '测试对外连接（不产生业务效果） · Try a connector, without effect at the peer',
        params: closed({ peer: peerName }),
        response: { 200: connectorTrial },
      },
    },
    async (request) => tryConnector(bureau, personOf(request), request.params.peer),
  );
};
