import { Type } from 'typebox';
import { BureauError } from '../../../errors.ts';
import { sealedDocuments } from '../../../store/documents.ts';
import { pauseCaseClock } from '../../clock/change-case-clock.ts';
import { clocksOfCase } from '../../../store/clocks.ts';
import { clockOf } from '../../clock/clock-row.ts';
import { isOver } from '../../../domain/clock.ts';
import { pauseTold } from '../../document/pause-told.ts';
import { pauseDays } from '../choice.ts';
import { verb } from '../verb.ts';

/**
 * Pauses a clock on a ground of LAW-19, after the written notice of that ground and time. A limit that has passed
 * already cannot be paused: it stays red, and the case goes on. Errors: pause-without-notice, clock-pause-ground, clock-not-pausable.
 */
export const suspendClock = verb({
  headers: Type.Object({
    clock: Type.String({ minLength: 1 }),
    ground: Type.String({ minLength: 1 }),
    days: pauseDays,
  }),
  commit: async (bureau, tx, { headers, subject }) => {
    const { clock: kind, ground } = headers;
    const days = Number(headers.days);
    const told = (await sealedDocuments(tx, subject.id)).map(pauseTold);
    if (!told.some((pause) => pause?.ground === ground && pause.days === days))
      throw new BureauError('pause-without-notice', { ground, days });
    const live = (await clocksOfCase(tx, subject.id)).findLast((row) => row.kind === kind);
    if (live !== undefined && isOver(clockOf(live), bureau.clock.now()))
      return { detail: { clock: kind, ground, skipped: 'over' } };
    // A person has suspended it already, on a ground of their own; it does not count while that lasts.
    if (live?.state === 'paused') return { detail: { clock: kind, ground, skipped: 'paused' } };
    await pauseCaseClock(bureau, tx, subject, { kind, ground, days });
    return { detail: { clock: kind, ground, days } };
  },
});
