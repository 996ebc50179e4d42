import { workingDaysBetween } from '../../domain/calendar.ts';
import type { Catalogue, Item } from '../../domain/catalogue/types.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { lightOf } from '../../domain/lights.ts';
import type { Light } from '../../domain/lights.ts';

/** The light of a deadline by the item's own threshold; none where nothing is due. */
export const lightOfDue = (catalogue: Catalogue, item: Item | undefined, dueAt: string | null, now: string): Light => {
  if (dueAt === null || dueAt === '') return 'none';
  if (now > dueAt) return 'red';
  const left = workingDaysBetween(catalogue.calendar, shanghaiDay(now), shanghaiDay(dueAt));
  return lightOf(left, item?.yellowWorkingDays ?? 0);
};
