import { setTimeout as sleep } from 'node:timers/promises';
import { inTurns } from '../../harness/in-turns.ts';
import type { Driven } from './drive-case.ts';
import { driveCase } from './drive-case.ts';
import type { House } from './house.ts';
import { openPeople } from './people.ts';
import type { People } from './people.ts';
import type { Kill, Plan } from './plan.ts';
import type { Random } from './random.ts';

export interface Told {
  driven: Driven[];
  /** Kills that hit, in words. */
  kills: string[];
  seconds: number;
}

const atOnce = 32;
const quietPatienceMs = 180_000;

interface Progress {
  step(): void;
  /** Resolves at a number of steps; false when no more will come. */
  reached(steps: number): Promise<boolean>;
  end(): void;
}

/** Counts the steps of all cases, so that kills can wait for a number of them. */
const openProgress = (): Progress => {
  let steps = 0;
  let ended = false;
  let waiting: { at: number; go: (reached: boolean) => void }[] = [];
  const look = (): void => {
    const due = waiting.filter(({ at }) => ended || at <= steps);
    waiting = waiting.filter((one) => !due.includes(one));
    for (const { at, go } of due) go(at <= steps);
  };
  return {
    step: () => {
      steps += 1;
      look();
    },
    reached: (at) => {
      const reached = new Promise<boolean>((go) => waiting.push({ at, go }));
      look();
      return reached;
    },
    end: () => {
      ended = true;
      look();
    },
  };
};

/** Kills as planned; a victim that is not alive at the moment is waited for, so that every kill hits. */
const killAll = async (house: House, kills: readonly Kill[], progress: Progress): Promise<string[]> => {
  const done: string[] = [];
  const started = performance.now();
  const hit = async (kill: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await kill())) await sleep(20);
  };
  for (const { victim, copy, afterSteps, delayMs } of kills) {
    if (!(await progress.reached(afterSteps))) break;
    await sleep(delayMs);
    const application = house.copies[copy]!;
    await Promise.all([
      victim === 'application' || victim === 'both' ? hit(() => application.kill()) : undefined,
      victim === 'broker' || victim === 'both' ? hit(() => house.killBroker()) : undefined,
      victim === 'stop' ? hit(() => application.terminate()) : undefined,
      victim === 'connections' ? hit(() => house.dropConnections()) : undefined,
    ]);
    const who = house.copies.length === 1 ? victim : `${victim} ${copy + 1}`;
    done.push(`${who} after ${afterSteps} steps, ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return done;
};

interface Details {
  engine: { state: string };
  stream: { pendingActs: number };
  outbox: { queued: number };
  record: { unchained: number };
}

/** Whether nothing is on its way any more, by the bureau's own word and by the broker's account. */
export const isQuiet = async (people: People, house: House): Promise<boolean> => {
  const answered = await people.once('guo.li', 'GET', '/api/health');
  const details = answered?.body['details'] as Details | undefined;
  if (details === undefined || details.engine.state !== 'ready') return false;
  const instances = new Set<string>();
  for (const { valueType, intent, value, key } of house.account.records()) {
    if (valueType === 'PROCESS_INSTANCE_CREATION') instances.add(String(value['processInstanceKey']));
    if (value['bpmnElementType'] === 'PROCESS' && /ELEMENT_(COMPLETED|TERMINATED)/u.test(intent)) instances.delete(key);
  }
  const { stream, outbox, record } = details;
  return instances.size === 0 && stream.pendingActs + outbox.queued + record.unchained === 0;
};

/** Drives all cases to their ends while the processes are killed, and waits until all is quiet. */
export const tellStory = async (house: House, plan: Plan, random: Random, name: string): Promise<Told> => {
  const started = performance.now();
  const people = openPeople(house.addresses, random);
  await Promise.all(house.copies.map((copy) => copy.ready()));
  const progress = openProgress();
  const driven: Driven[] = [];
  const killing = killAll(house, plan.kills, progress);
  const serials = plan.paths.map((path, index) => ({ path, serial: index + 1 }));
  await inTurns(serials, atOnce, async ({ path, serial }) => {
    driven.push(await driveCase(people, path, { requestId: `${name}-${serial}`, serial, onStep: progress.step }));
  });
  // A case that went wrong takes fewer steps: kills that wait for more are off.
  progress.end();
  const kills = await killing;
  const end = performance.now() + quietPatienceMs;
  await Promise.all(house.copies.map((copy) => copy.ready()));
  while (!(await isQuiet(people, house)) && performance.now() < end) await sleep(500);
  return { driven, kills, seconds: Math.round((performance.now() - started) / 1000) };
};
