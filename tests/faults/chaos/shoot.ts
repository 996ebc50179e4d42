import { setTimeout as sleep } from 'node:timers/promises';
import type { House, Shot } from './house.ts';
import type { Aim } from './plan.ts';

const againMs = 20;

type Target = () => Promise<Shot | undefined>;

const targetsOf = (house: House, { victim, copy }: Aim): Target[] => {
  const application = house.copies[copy]!;
  return [
    ...(victim === 'application' || victim === 'both' ? [async () => () => application.kill()] : []),
    ...(victim === 'broker' || victim === 'both' ? [() => house.aimAtBroker()] : []),
    ...(victim === 'stop' ? [async () => () => application.terminate()] : []),
    ...(victim === 'connections' ? [() => house.aimAtConnections()] : []),
  ];
};

const found = async (target: Target): Promise<Shot> => {
  for (;;) {
    const shot = await target();
    if (shot !== undefined) return shot;
    await sleep(againMs);
  }
};

/** Waits for victims that are not alive at the moment, and stands ready to end them. */
export const aimAt = (house: House, aim: Aim): Promise<Shot[]> => Promise.all(targetsOf(house, aim).map(found));

/** Ends the victims at once; one that is gone is waited for, so that every kill hits. */
export const shoot = async (house: House, aim: Aim, aimed?: readonly Shot[]): Promise<void> => {
  await Promise.all(
    targetsOf(house, aim).map(async (target, index) => {
      for (let shot = aimed?.[index] ?? (await found(target)); !(await shot()); shot = await found(target))
        await sleep(againMs);
    }),
  );
};

/** Who was ended, in words. */
export const namesOf = (house: House, { victim, copy }: Aim): string =>
  house.copies.length === 1 ? victim : `${victim} ${copy + 1}`;
