import Type from 'typebox';
import { caseStatuses } from '../../../domain/case.ts';
import { listCases } from '../../../store/cases.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { itemsActedIn } from '../../../usecases/agency/list-powers.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { caseSummary } from '../../schemas/case.ts';
import { closed, code, cursor, id, limit, oneOf, page } from '../../schemas/common.ts';
import { departmentsOf } from '../../see-case.ts';
import { caseSummaries } from '../../views/case-view.ts';

export const listOfCases: Route = (http, bureau) => {
  http.get(
    '/api/cases',
    {
      config: { access: { permission: ['case.read', 'own-case.read'] } },
      schema: {
        tags: ['cases'],
        summary:
          '办件列表：申请人看本人办件，代办人看委托范围内的办件，工作人员看本部门办件 · Own cases, or those of one’s department',
        querystring: closed({
          status: Type.Optional(oneOf(...caseStatuses)),
          item: Type.Optional(code),
          for: Type.Optional(id),
          cursor: Type.Optional(cursor),
          limit,
        }),
        response: { 200: page(caseSummary) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { status, item: itemCode, limit: size } = request.query;
      const [filedAt = '', id = ''] = request.query.cursor === undefined ? [] : fromCursor(request.query.cursor, 2);
      const after = request.query.cursor === undefined ? undefined : { filedAt, id };
      const applicantIds = person.applicantId === null ? undefined : [request.query.for ?? person.applicantId];
      const itemCodes = await itemsActedIn(bureau, person, request.query.for);
      const departments = person.applicantId === null ? departmentsOf(person) : undefined;
      const rows = await listCases(bureau.store.read, {
        ...given({ status, itemCode, itemCodes, after, applicantIds, departments }),
        limit: size,
      });
      const last = rows.at(-1);
      return {
        items: await caseSummaries(bureau, rows),
        next: last === undefined || rows.length < size ? null : toCursor(last.filedAt, last.id),
      };
    },
  );
};
