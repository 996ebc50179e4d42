import { casesFiledBy, pageOfQueue, suspendedCases } from '../../../store/case-queues.ts';
import type { CaseRow } from '../../../store/cases.ts';
import type { Bureau } from '../../../usecases/bureau.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { fillPage } from '../../fill-page.ts';
import type { Route } from '../../http.ts';
import { filterOf } from '../../list-filter.ts';
import { spanOfLight } from '../../list-tasks.ts';
import { personOf } from '../../person-of.ts';
import { closed, page } from '../../schemas/common.ts';
import { listFilters, paging, queueCase } from '../../schemas/queue.ts';
import { departmentsOf } from '../../see-case.ts';
import { lightOfDue } from '../../views/light-of-due.ts';
import { queueCaseViews } from '../../views/queue-view.ts';

const querystring = closed({ ...listFilters, ...paging });
type Asked = Parameters<typeof filterOf>[0] & {
  light?: 'green' | 'yellow' | 'red' | 'none' | undefined;
  cursor?: string | undefined;
  limit: number;
};

const pageOf = async (bureau: Bureau, asked: Asked, queue: () => ReturnType<typeof suspendedCases>) => {
  const { light, limit, cursor } = asked;
  const catalogue = bureau.catalogues.current;
  const now = bureau.clock.now();
  const filter = spanOfLight(bureau, light, { ...filterOf(asked), limit });
  const marks = cursor === undefined ? undefined : fromCursor(cursor, 2);
  const first = marks === undefined ? {} : { after: { filedAt: marks[0]!, id: marks[1]! } };
  const { rows, more } = await fillPage<CaseRow>(
    limit,
    (last) => pageOfQueue(queue(), { ...filter, ...(last === undefined ? first : { after: last }) }),
    ({ itemCode, dueAt }) =>
      light === undefined || lightOfDue(catalogue, catalogue.items.get(itemCode), dueAt, now) === light,
  );
  return {
    items: await queueCaseViews(bureau, rows),
    next: more === undefined ? null : toCursor(more.filedAt, more.id),
  };
};

export const listFiledCases: Route = (http, bureau) => {
  http.get(
    '/api/cases/filed',
    {
      config: { access: { permission: 'case.file-for-applicant' } },
      schema: {
        tags: ['cases'],
        summary: '我发起：本人在窗口代为申请的办件，新的在前 · Cases that one has filed at the window, newest first',
        querystring,
        response: { 200: page(queueCase) },
      },
    },
    async (request) => {
      const { id } = personOf(request);
      return pageOf(bureau, request.query, () => casesFiledBy(bureau.store.read, id));
    },
  );
};

export const listSuspendedCases: Route = (http, bureau) => {
  http.get(
    '/api/cases/suspended',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['cases'],
        summary: '挂起：计时中止的办件 · Cases whose clock is paused',
        querystring,
        response: { 200: page(queueCase) },
      },
    },
    async (request) => {
      const departments = departmentsOf(personOf(request)) ?? null;
      return pageOf(bureau, request.query, () => suspendedCases(bureau.store.read, departments));
    },
  );
};
