import { expect, it } from 'vitest';
import { alarmIds } from '../../src/domain/alarms.ts';
import { healthWords } from '../../web/console/health/words.ts';

it.each(alarmIds)('the alarm %s says what it is and what to do', (id) => {
  expect(Object.keys(healthWords)).toEqual(expect.arrayContaining([`alarm.${id}`, `alarm.${id}.do`]));
});
