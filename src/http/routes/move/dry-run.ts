import { dryRunMove } from '../../../usecases/move/dry-run-move.ts';
import type { Route } from '../../http.ts';
import { dryRun, movePlan } from '../../schemas/move.ts';
import { movedCases, reasonWords } from '../../views/move-view.ts';

const mostCases = 1_000;

export const dryRunOfMove: Route = (http, bureau) => {
  http.post(
    '/api/moves/dry-run',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '试运行：每个办件能否迁移及原因 · What would become of every case, and why; nothing is changed',
        body: movePlan,
        response: { 200: dryRun },
      },
    },
    async (request) => {
      const cases = await dryRunMove(bureau, request.body);
      const counts = new Map<string, { way: string; status: string; reason: string; count: number }>();
      for (const { way, reason } of cases) {
        const known = counts.get(`${way} ${reason}`) ?? { way, status: '', reason, count: 0 };
        counts.set(`${way} ${reason}`, { ...known, count: known.count + 1 });
      }
      return {
        total: cases.length,
        counts: [...counts.values()].map((row) => ({ ...row, words: reasonWords(row.reason) })),
        cases: await movedCases(bureau.store.read, cases.slice(0, mostCases)),
      };
    },
  );
};
