import Type from 'typebox';
import type { Route } from '../../http.ts';

const unit = Type.Object({ code: Type.String(), nameZh: Type.String(), nameEn: Type.String() });

export const listDepartments: Route = (http, bureau) => {
  http.get(
    '/api/departments',
    {
      config: { access: 'public' },
      schema: {
        tags: ['items'],
        summary: '部门 · Departments',
        response: { 200: Type.Array(unit) },
      },
    },
    async () => [...bureau.catalogues.current.departments.values()],
  );
};
