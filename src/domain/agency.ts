import { BureauError } from '../errors.ts';
import { isDay } from './days.ts';

/** What a power of attorney reaches: item codes or `*` for all, from its first to its last day. */
export interface Power {
  readonly items: readonly string[];
  readonly fromDay: string;
  readonly toDay: string;
  readonly revokedAt: string | null;
}

/** Nobody signs a power for ever, days. */
const longestDays = 3 * 366;
const dayMs = 24 * 3_600_000;

export const inForce = ({ fromDay, toDay, revokedAt }: Power, today: string): boolean =>
  revokedAt === null && fromDay <= today && today <= toDay;

/** Whether an agent may act in an item today. Whatever is not given is denied. */
export const covers = (power: Power, itemCode: string, today: string): boolean =>
  inForce(power, today) && (power.items.includes('*') || power.items.includes(itemCode));

/** A period of a new power: ends on or after today and after it begins. @throws BureauError power-period */
export const requirePeriod = (fromDay: string, toDay: string, today: string): void => {
  const right = isDay(fromDay) && isDay(toDay) && fromDay <= toDay && toDay >= today;
  if (!right || Date.parse(toDay) - Date.parse(fromDay) > longestDays * dayMs)
    throw new BureauError('power-period', { fromDay, toDay }, 'toDay');
};
