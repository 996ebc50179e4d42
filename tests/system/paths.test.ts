import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { enforceCatalogue, withDeferrableList } from '../harness/catalogue-variant.ts';
import { awaitEnd, fileCase } from '../harness/driver.ts';
import { goAlong } from '../harness/go-along.ts';
import { inTurns } from '../harness/in-turns.ts';
import { hasDatabase, sharedSystem } from '../harness/system.ts';
import { createTimeKeeper } from '../harness/time-keeper.ts';
import { flowPaths } from '../processes/paths/index.ts';
import { longestToEachEnd } from '../processes/paths/longest-to-each-end.ts';
import type { FlowPath } from '../processes/paths/path.ts';

const atOnce = 24;

/** All of them on SQLite; what PostgreSQL itself might spoil shows on the long ones. */
const walked = Object.entries(flowPaths).map(
  ([flow, paths]) => [flow, inject('database') === 'postgres' ? longestToEachEnd(paths) : paths] as const,
);

type Outcome = { end: string; status: string } | { error: string };

const takes = (path: FlowPath, outcome: string): boolean => path.choices.some(([, one]) => one === outcome);

const resultOf = (path: FlowPath, type: string, name: string): unknown =>
  Object.entries(path.results ?? {}).find(([element]) => element.startsWith(type))?.[1][name];

/** An applicant whom the real peers answer as the path expects. */
const nameFor = (path: FlowPath): { name?: string } => {
  if (resultOf(path, 'check-name', 'nameFree') === false) return { name: `中国示例${path.choices.length}有限公司` };
  if (resultOf(path, 'check-credit', 'creditGood') === false) return { name: `失信示例${path.choices.length}有限公司` };
  return {};
};

const papersFor = (path: FlowPath) => ({
  ...(takes(path, 'one-time-notice') ? { leaveOut: (_: unknown, index: number) => index === 0 } : {}),
  defer: takes(path, 'deferred-acceptance'),
  waiveFee: resultOf(path, 'collect-fee', 'feeAmount') === '0',
});

/** No item of these flows that is accepted by a clerk has a published list, so that nothing could be deferred. */
const withLists = (files: Record<string, string>): Record<string, string> =>
  ['HUD-03', 'CAD-04'].reduce(withDeferrableList, files);

describe.skipIf(!hasDatabase())('every path of every diagram, on a real broker', () => {
  const outcomes = new Map<FlowPath, Outcome>();
  let restore = (): void => undefined;

  beforeAll(async () => {
    const { bureau } = await sharedSystem();
    restore = await enforceCatalogue(bureau, withLists);
    const time = createTimeKeeper(bureau);
    const walk = (path: FlowPath): Promise<void> =>
      time.tell(async () => {
        try {
          const undertaking = path.variables?.['undertaking'] === true;
          const filed = await fileCase(bureau, path.item, { undertaking, ...nameFor(path), ...papersFor(path) });
          await goAlong(bureau, time, filed, path.choices);
          const { end, subject } = await awaitEnd(bureau, filed.id);
          outcomes.set(path, { end, status: subject.status });
        } catch (error) {
          outcomes.set(path, { error: error instanceof Error ? error.message : String(error) });
        }
      });
    await inTurns(
      walked.flatMap(([, paths]) => paths),
      atOnce,
      walk,
    );
  }, 300_000);

  afterAll(() => {
    restore();
    outcomes.clear();
  });

  for (const [flow, paths] of walked)
    describe(flow, () => {
      it.each(paths.map((path) => [path.name, path] as const))('%s', (_, path) => {
        expect(outcomes.get(path)).toEqual({ end: path.end, status: path.status });
      });
    });
});
