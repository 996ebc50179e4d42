import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, isAvailable } from '../harness/databases.ts';
import { act, awaitEnd, deadlineOf, fileCase } from '../harness/driver.ts';
import { inTurns } from '../harness/in-turns.ts';
import { sharedSystem } from '../harness/system.ts';
import { createTimeKeeper } from '../harness/time-keeper.ts';
import { flowPaths } from '../processes/paths/index.ts';
import type { FlowPath } from '../processes/paths/path.ts';

const atOnce = 24;

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
});

describe.each(databases)('every path of every diagram, on a real broker with %s', (database) => {
  const outcomes = new Map<FlowPath, Outcome>();

  beforeAll(async () => {
    if (!isAvailable(database)) return;
    const { bureau } = await sharedSystem(database);
    const time = createTimeKeeper(bureau);
    const walk = (path: FlowPath): Promise<void> =>
      time.tell(async () => {
        try {
          const undertaking = path.variables?.['undertaking'] === true;
          const filed = await fileCase(bureau, path.item, { undertaking, ...nameFor(path), ...papersFor(path) });
          for (const [element, outcome] of path.choices)
            if (outcome.startsWith('clock:')) await time.sleepUntil(await deadlineOf(bureau, filed.id, element));
            else await act(bureau, filed, element, outcome);
          const { end, subject } = await awaitEnd(bureau, filed.id);
          outcomes.set(path, { end, status: subject.status });
        } catch (error) {
          outcomes.set(path, { error: error instanceof Error ? error.message : String(error) });
        }
      });
    await inTurns(Object.values(flowPaths).flat(), atOnce, walk);
  }, 300_000);

  afterAll(() => outcomes.clear());

  for (const [flow, paths] of Object.entries(flowPaths))
    describe.skipIf(!isAvailable(database))(flow, () => {
      it.each(paths.map((path) => [path.name, path] as const))('%s', (_, path) => {
        expect(outcomes.get(path)).toEqual({ end: path.end, status: path.status });
      });
    });
});
