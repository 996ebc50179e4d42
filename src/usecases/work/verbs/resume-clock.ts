import { Type } from 'typebox';
import { openPause } from '../../../domain/clock.ts';
import { clocksOfCase } from '../../../store/clocks.ts';
import { resumeCaseClock } from '../../clock/change-case-clock.ts';
import { clockOf } from '../../clock/clock-row.ts';
import { verb } from '../verb.ts';

/** Lets a paused clock go on with the days it had left; one that was over before it could be paused is left alone. */
export const resumeClock = verb({
  headers: Type.Object({ clock: Type.String({ minLength: 1 }) }),
  commit: async (bureau, tx, { headers, subject }) => {
    const row = (await clocksOfCase(tx, subject.id)).findLast(({ kind }) => kind === headers.clock);
    if (row?.state !== 'paused') return { detail: { clock: headers.clock, skipped: row?.state ?? 'none' } };
    // What a person suspended is resumed by a person.
    if (openPause(clockOf(row))?.by === 'person') return { detail: { clock: headers.clock, skipped: 'by-person' } };
    const clock = await resumeCaseClock(bureau, tx, subject, headers.clock);
    return { detail: { clock: headers.clock, dueDay: clock.dueDay } };
  },
});
