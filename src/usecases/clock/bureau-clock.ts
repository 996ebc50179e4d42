import { BureauError } from '../../errors.ts';
import { keepSetting, readSetting, writeSetting } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';

const setting = 'demo-clock-offset-ms';

/** The bureau's time. In a demonstration it can be set forward; everywhere else it is the machine's. */
export interface BureauClock {
  /** The present as an ISO instant with milliseconds, UTC. */
  now(): string;
  /** Milliseconds of real time until the bureau's clock shows `instant`; 0 when it is past. */
  until(instant: string): number;
  /** What the bureau's clock shows at a moment of the machine's, ms: the engine goes by the machine's. */
  at(machineMs: number): string;
}

/** The machine's clock, for a bureau at work. */
export const machineClock: BureauClock = {
  now: () => new Date().toISOString(),
  until: (instant) => Math.max(0, Date.parse(instant) - Date.now()),
  at: (machineMs) => new Date(machineMs).toISOString(),
};

/** A clock that a demonstration may set forward; it goes on from there and survives restarts. */
export interface DemoClock extends BureauClock {
  /** Error: invalid-input for a moment that lies before the present one. */
  set(instant: string): Promise<void>;
  /** Reads the offset again, after another copy has set it. */
  reload(): Promise<void>;
}

export const openDemoClock = async (store: Store, first: string): Promise<DemoClock> => {
  const begun = await store.transaction((tx) => keepSetting(tx, setting, String(Date.parse(first) - Date.now())));
  let offset = Number(begun);
  const now = (): string => new Date(Date.now() + offset).toISOString();
  return {
    now,
    until: (instant) => Math.max(0, Date.parse(instant) - Date.now() - offset),
    at: (machineMs) => new Date(machineMs + offset).toISOString(),
    set: async (instant) => {
      if (instant < now()) throw new BureauError('invalid-input', { detail: `${instant} < ${now()}` }, 'now');
      offset = Date.parse(instant) - Date.now();
      await store.transaction((tx) => writeSetting(tx, setting, String(offset)));
    },
    reload: async () => {
      offset = Number(await readSetting(store.read, setting));
    },
  };
};
