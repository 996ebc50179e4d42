import Type from 'typebox';
import type { Route } from '../../http.ts';

const town = Type.Object({
  code: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  kind: Type.String(),
  secondLevelService: Type.Boolean(),
});

export const listTowns: Route = (http, bureau) => {
  http.get(
    '/api/towns',
    {
      config: { access: 'public' },
      schema: { tags: ['items'], summary: '镇、街道和开发区 · Towns and zones', response: { 200: Type.Array(town) } },
    },
    async () => [...bureau.catalogues.current.towns.values()],
  );
};
