import { Type } from 'typebox';
import { effectiveActs } from '../../../store/acts.ts';
import { stopCaseClock } from '../../clock/change-case-clock.ts';
import { verb } from '../verb.ts';

/** Ends a clock at the moment of the act that led here: the decision counts, not the time at which a worker got to it. */
export const stopClock = verb({
  headers: Type.Object({ clock: Type.String({ minLength: 1 }) }),
  commit: async (bureau, tx, { headers, subject }) => {
    const act = (await effectiveActs(tx, subject.id)).at(-1);
    const at = act?.moment ?? bureau.clock.now();
    await stopCaseClock(bureau, tx, subject, headers.clock, at);
    return { detail: { clock: headers.clock, at } };
  },
});
