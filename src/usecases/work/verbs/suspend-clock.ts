import { Type } from 'typebox';
import { BureauError } from '../../../errors.ts';
import { sealedDocuments } from '../../../store/documents.ts';
import { pauseCaseClock } from '../../clock/change-case-clock.ts';
import { clocksOfCase } from '../../../store/clocks.ts';
import { clockOf } from '../../clock/clock-row.ts';
import { isOver } from '../../../domain/clock.ts';
import { verb } from '../verb.ts';

/**
 * Pauses a clock on a ground of LAW-19, after the written notice. A limit that has passed already cannot be paused: it
 * stays red, and the case goes on. Errors: pause-without-notice, clock-pause-ground, clock-not-pausable.
 */
export const suspendClock = verb({
  headers: Type.Object({
    clock: Type.String({ minLength: 1 }),
    ground: Type.String({ minLength: 1 }),
    days: Type.String({ pattern: '^[1-9]\\d{0,2}$' }),
  }),
  commit: async (bureau, tx, { headers, subject }) => {
    const told = (await sealedDocuments(tx, subject.id)).some(({ kind }) => kind === 'special-procedure-notice');
    if (!told) throw new BureauError('pause-without-notice');
    const { clock: kind, ground } = headers;
    const live = (await clocksOfCase(tx, subject.id)).findLast((row) => row.kind === kind);
    if (live !== undefined && isOver(clockOf(live), bureau.clock.now()))
      return { detail: { clock: kind, ground, skipped: 'over' } };
    const days = Number(headers.days);
    await pauseCaseClock(bureau, tx, subject, { kind, ground, days });
    return { detail: { clock: kind, ground, days } };
  },
});
