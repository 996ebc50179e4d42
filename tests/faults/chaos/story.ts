import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from './house.ts';
import { openPeople } from './people.ts';
import type { People } from './people.ts';
import type { Chapter } from './plan.ts';
import type { Random } from './random.ts';
import type { ChapterTold } from './tell-chapter.ts';
import { tellChapter } from './tell-chapter.ts';

export interface Told extends ChapterTold {
  seconds: number;
}

const quietPatienceMs = 180_000;

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

/** Tells chapter after chapter while the processes are killed, and waits until all is quiet. */
export const tellStory = async (
  house: House,
  plan: readonly Chapter[],
  random: Random,
  name: string,
): Promise<Told> => {
  const started = performance.now();
  const seconds = (): number => Math.round((performance.now() - started) / 1000);
  const people = openPeople(house.addresses, random);
  await Promise.all(house.copies.map((copy) => copy.ready()));
  const told: ChapterTold = { driven: [], moves: [], kills: [] };
  for (const [index, chapter] of plan.entries()) {
    const { driven, moves, kills } = await tellChapter({ house, people, name, seconds }, chapter, index + 1);
    told.driven.push(...driven);
    told.moves.push(...moves);
    told.kills.push(...kills);
  }
  const end = performance.now() + quietPatienceMs;
  await Promise.all(house.copies.map((copy) => copy.ready()));
  while (!(await isQuiet(people, house)) && performance.now() < end) await sleep(500);
  return { ...told, seconds: seconds() };
};
