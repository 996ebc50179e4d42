import { describe, expect, it, vi } from 'vitest';
import { finishJob } from '../../src/engine/client/finish-job.ts';
import { watchHealth } from '../../src/engine/client/watch-health.ts';
import { EngineError, toEngineError } from '../../src/engine/engine-error.ts';
import type { EngineErrorKind } from '../../src/engine/engine-error.ts';
import type { EngineState, Job, JobResult } from '../../src/engine/engine.ts';
import { quiet } from './start-test-broker.ts';

const job: Job = {
  jobKey: '7',
  type: 'deliver',
  processInstanceKey: '1',
  elementId: 'deliver',
  elementInstanceKey: '2',
  bpmnProcessId: 'p',
  processDefinitionVersion: 1,
  headers: {},
  variables: {},
  retries: 3,
};

/** Commands that answer with these failures first, and keep what was asked. */
const commandsThatFail = (...kinds: EngineErrorKind[]) => {
  const asked: string[] = [];
  const answer = async (text: string): Promise<void> => {
    asked.push(text);
    const kind = kinds.shift();
    if (kind !== undefined) throw new EngineError(kind, 'test', kind);
  };
  return {
    asked,
    completeJob: () => answer('complete'),
    failJob: (_key: string, failure: { retries: number }) => answer(`fail ${failure.retries}`),
    throwJobError: (_key: string, code: string) => answer(`error ${code}`),
  };
};

const complete: JobResult = { result: 'complete', variables: {} };

describe('telling the engine how a job ended', () => {
  it.each<[string, EngineErrorKind[], JobResult, string[]]>([
    ['once when it is taken', [], complete, ['complete']],
    ['again while the engine is away', ['unavailable', 'unavailable'], complete, ['complete', 'complete', 'complete']],
    ['not again when the job has ended', ['not-found'], complete, ['complete']],
    ['as a failure that costs a retry when the result is refused', ['refused'], complete, ['complete', 'fail 2']],
    ['at most twice when everything is refused', ['refused', 'refused'], complete, ['complete', 'fail 2']],
    ['as a BPMN error', [], { result: 'error', code: 'name-taken', message: '' }, ['error name-taken']],
    ['with the retries of the worker', [], { result: 'fail', message: '', retries: 3, backOffMs: 1 }, ['fail 3']],
  ])('%s', async (_name, failures, result, expected) => {
    const commands = commandsThatFail(...failures);
    await finishJob(commands, job, result, quiet);
    expect(commands.asked).toEqual(expected);
  });

  it('gives up after six attempts without throwing; the job times out and comes again', async () => {
    const commands = commandsThatFail(...Array.from({ length: 20 }, () => 'unavailable' as const));
    vi.useFakeTimers();
    const finished = finishJob(commands, job, complete, quiet);
    await vi.runAllTimersAsync();
    await finished;
    vi.useRealTimers();
    expect(commands.asked).toHaveLength(6);
  });
});

describe('what the engine said', () => {
  it.each<[number, EngineErrorKind]>([
    [3, 'refused'],
    [9, 'refused'],
    [5, 'not-found'],
    [4, 'unavailable'],
    [8, 'unavailable'],
    [13, 'unavailable'],
    [14, 'unavailable'],
    [16, 'unavailable'],
  ])('gRPC code %i is %s', (code, kind) => {
    expect(toEngineError('completeJob', { code, details: 'why' })).toMatchObject({ kind, message: 'completeJob: why' });
  });
});

describe('the health of the engine', () => {
  it('goes connecting → ready → down → ready, and looks at once when a command failed', async () => {
    let isUp = false;
    const states: EngineState[] = [];
    const health = watchHealth(async () => isUp);
    const reached = (wanted: EngineState): Promise<void> =>
      new Promise((resolve) => {
        const end = health.onStateChange((state) => {
          states.push(state);
          if (state === wanted) {
            end();
            resolve();
          }
        });
      });
    expect(health.state()).toBe('connecting');
    isUp = true;
    await reached('ready');
    isUp = false;
    const down = reached('down');
    await new Promise((resolve) => setImmediate(resolve));
    health.suspect();
    await down;
    isUp = true;
    await reached('ready');
    expect(states).toEqual(['ready', 'down', 'ready']);
    health.close();
  });
});
