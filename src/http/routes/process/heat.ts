import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import type { Route } from '../../http.ts';
import { closed, day, oneOf } from '../../schemas/common.ts';
import { releasedFlow } from '../../schemas/process.ts';
import { heat } from '../../schemas/heat.ts';
import { fileOfTable, tableFormats } from '../../table-file.ts';
import type { HeatAsked } from '../../views/heat-view.ts';
import { heatViewOf } from '../../views/heat-view.ts';

const access = { permission: 'process.heat-map' } as const;
const span = { from: day, to: day };

const requireSpan = ({ from, to }: Pick<HeatAsked, 'from' | 'to'>): void => {
  if (from > to) throw new BureauError('span-invalid', { from, to }, 'from');
};

export const readHeat: Route = (http, bureau) => {
  http.get(
    '/api/processes/:release/:flow/heat',
    {
      config: { access },
      schema: {
        tags: ['processes'],
        summary:
          '热力图：一段日期内各环节的次数和时长（中位数、九成位） · How often and how long each element was visited in a span of days',
        params: releasedFlow,
        querystring: closed(span),
        response: { 200: Type.Array(heat) },
      },
    },
    async ({ params, query }) => {
      requireSpan(query);
      return heatViewOf(bureau, { ...params, ...query });
    },
  );
};

const columns = [
  '环节 Element',
  '编号 Id',
  '类型 Type',
  '次数 Visits',
  '现在 Now',
  '中位时长（秒） Median, s',
  '九成时长（秒） 90th percentile, s',
  '中位工作日 Median, working days',
  '九成工作日 90th percentile, working days',
];
const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000));

export const exportHeat: Route = (http, bureau) => {
  http.get(
    '/api/processes/:release/:flow/heat/file',
    {
      config: { access },
      schema: {
        tags: ['processes'],
        summary: '热力图导出（CSV 或 Excel） · The heat map as CSV or Excel',
        params: releasedFlow,
        querystring: closed({ ...span, format: oneOf(...tableFormats) }),
      },
    },
    async ({ params, query: { format, ...days } }, reply) => {
      requireSpan(days);
      const rows = await heatViewOf(bureau, { ...params, ...days });
      const name = `heat-${params.flow}-r${params.release}-${days.from}-${days.to}`.slice(0, 100);
      const cells = rows.map((row) => [
        row.name,
        row.elementId,
        row.elementType,
        row.visits,
        row.active,
        seconds(row.medianMs),
        seconds(row.p90Ms),
        row.medianDays,
        row.p90Days,
      ]);
      const file = await fileOfTable(name, [columns, ...cells], format);
      return reply
        .header('content-type', file.mediaType)
        .header('content-disposition', `attachment; filename="${file.fileName}"`)
        .send(file.content);
    },
  );
};
