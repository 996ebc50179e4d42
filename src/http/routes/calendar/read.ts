import Type from 'typebox';
import { missingYear } from '../../../domain/calendar.ts';
import { rowsOf } from '../../../domain/catalogue/cells.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { countClocks } from '../../../store/clocks.ts';
import type { Route } from '../../http.ts';
import { calendarDay } from '../../schemas/catalogue.ts';
import { closed, id } from '../../schemas/common.ts';
import { textsOf } from '../catalogue/texts-of.ts';

export const readCalendar: Route = (http, bureau) => {
  http.get(
    '/api/calendar/:year',
    {
      config: { access: { permission: 'catalogue.read' } },
      schema: {
        tags: ['calendar'],
        summary: '一年的节假日和调休上班日 · The holidays and make-up workdays of a year',
        params: closed({ year: Type.Integer({ minimum: 2000, maximum: 2200 }) }),
        querystring: closed({ draft: Type.Optional(id) }),
        response: {
          200: Type.Object({
            year: Type.Integer(),
            published: Type.Boolean(),
            days: Type.Array(calendarDay),
            today: Type.String(),
            missingYear: Type.Union([Type.Integer(), Type.Null()], {
              description: '应公布而未录入的年份 · a year that should be published by now and is not',
            }),
            provisional: Type.Integer({ description: '暂定期限数 · limits on a provisional date' }),
          }),
        },
      },
    },
    async ({ params: { year }, query: { draft } }) => {
      const texts = await textsOf(bureau.store, draft);
      const years = rowsOf(texts['calendar-years.csv'] ?? '').map((row) => ({
        year: Number(row['year']),
        published: row['published'] === 'yes',
      }));
      const days = rowsOf(texts['calendar.csv'] ?? '').filter(({ day = '' }) => day.startsWith(`${year}-`));
      const today = shanghaiDay(bureau.clock.now());
      return {
        year,
        published: years.some((one) => one.year === year && one.published),
        days: days.map(({ day = '', kind, name_zh: nameZh = '', name_en: nameEn = '' }) => ({
          day,
          kind: kind === 'make-up-workday' ? ('make-up-workday' as const) : ('holiday' as const),
          nameZh,
          nameEn,
        })),
        today,
        missingYear: missingYear(years, today),
        provisional: (await countClocks(bureau.store.read)).provisional,
      };
    },
  );
};
