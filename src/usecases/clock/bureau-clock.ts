import { BureauError } from '../../errors.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import type { BureauClock } from '../bureau.ts';

const setting = 'demo-clock-offset-ms';

/** The machine's clock, for a bureau at work. */
export const machineClock: BureauClock = {
  now: () => new Date().toISOString(),
  until: (instant) => Math.max(0, Date.parse(instant) - Date.now()),
};

/** A clock that a demonstration may set forward; it goes on from there and survives restarts. */
export interface DemoClock extends BureauClock {
  /** Error: invalid-input for a moment that lies before the present one. */
  set(instant: string): Promise<void>;
  /** Reads the offset again, after another copy has set it. */
  reload(): Promise<void>;
}

export const openDemoClock = async (store: Store, first: string): Promise<DemoClock> => {
  let offset = Number(await readSetting(store.read, setting));
  const keep = async (ms: number): Promise<void> => {
    offset = ms;
    await store.transaction((tx) => writeSetting(tx, setting, String(ms)));
  };
  if ((await readSetting(store.read, setting)) === undefined) await keep(Date.parse(first) - Date.now());
  const now = (): string => new Date(Date.now() + offset).toISOString();
  return {
    now,
    until: (instant) => Math.max(0, Date.parse(instant) - Date.now() - offset),
    set: async (instant) => {
      if (instant < now()) throw new BureauError('invalid-input', { detail: `${instant} < ${now()}` }, 'now');
      await keep(Date.parse(instant) - Date.now());
    },
    reload: async () => {
      offset = Number(await readSetting(store.read, setting));
    },
  };
};
