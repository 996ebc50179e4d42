import Type from 'typebox';
import { code } from './common.ts';

export const user = Type.Object({
  id: Type.String(),
  username: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.String()),
  departments: Type.Array(Type.String()),
  status: Type.String(),
  demo: Type.Boolean(),
});

export const roleList = Type.Array(code, { minItems: 1, maxItems: 12 });
export const departmentList = Type.Array(Type.String({ pattern: '^(\\*|[A-Za-z0-9-]{1,32})$' }), { maxItems: 40 });
