import { BureauError } from '../../../errors.ts';
import { findInstance } from '../../../store/instances.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { instanceDetail } from '../../schemas/instance.ts';
import { departmentsOf } from '../../see-case.ts';
import { instanceDetailOf } from '../../views/instance-detail-view.ts';

export const readInstance: Route = (http, bureau) => {
  http.get(
    '/api/instances/:caseId',
    {
      config: { access: { permission: 'instance.read' } },
      schema: {
        tags: ['instances'],
        summary:
          '一件办件的流程实例：环节、变量、任务、指令、文书、记录 · The instances of a case, with all that happened',
        params: closed({ caseId: id }),
        response: { 200: instanceDetail },
      },
    },
    async (request) => {
      const { caseId } = request.params;
      const row = await findInstance(bureau.store.read, caseId, departmentsOf(personOf(request)));
      if (row === undefined) throw new BureauError('case-not-found', { case: caseId });
      return instanceDetailOf(bureau, row);
    },
  );
};
