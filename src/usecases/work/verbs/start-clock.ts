import { Type } from 'typebox';
import { clockKinds } from '../../../domain/clock-rules.ts';
import { clocksOfCase, updateClock } from '../../../store/clocks.ts';
import { startCaseClock } from '../../clock/start-case-clock.ts';
import { choice } from '../choice.ts';
import { verb } from '../verb.ts';

/**
 * Starts a clock from its legal moment. One that still counts goes on: sending a case back inside the bureau gives the
 * bureau no new limit.
 */
export const startClock = verb({
  headers: Type.Object({
    clock: choice(clockKinds),
    task: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_,. -]*$' })),
    outcome: Type.Optional(Type.String({ maxLength: 60 })),
  }),
  commit: async (bureau, tx, { headers, subject }) => {
    const elements = (headers.task ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
    const outcome = headers.outcome ?? '';
    const live = (await clocksOfCase(tx, subject.id)).findLast(
      ({ kind, state }) => kind === headers.clock && (state === 'running' || state === 'paused'),
    );
    if (live !== undefined) {
      await updateClock(tx, live.id, { elements: elements.join(','), outcome });
      return { detail: { clock: headers.clock, clockId: live.id, goesOn: true } };
    }
    const clockId = await startCaseClock(bureau, tx, subject, { kind: headers.clock, elements, outcome });
    return { detail: { clock: headers.clock, clockId } };
  },
});
