import Type from 'typebox';
import { may } from '../../../domain/permissions.ts';
import { activeStaff } from '../../../store/users.ts';
import { principalOf } from '../../../usecases/principal.ts';
import type { Route } from '../../http.ts';
import { named } from '../../schemas/flow-draft.ts';

export const listAnalysts: Route = (http, bureau) => {
  http.get(
    '/api/analysts',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['flow-drafts'],
        summary: '流程分析人员，可设为共同编辑人 · Who may be asked to edit a draft, too',
        response: { 200: Type.Array(named) },
      },
    },
    async () => {
      const staff = await activeStaff(bureau.store.read);
      const analysts = staff.filter((user) => may(principalOf(user).roles, 'process.draft'));
      return analysts.map(({ id, name }) => ({ id, name }));
    },
  );
};
