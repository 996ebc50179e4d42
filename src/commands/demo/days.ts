import { addWorkingDays, isWorkingDay } from '../../domain/calendar.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { shanghaiDay, shanghaiInstant, shanghaiMsOfDay } from '../../domain/days.ts';
import type { Client } from './api.ts';
import type { DemoFacts } from './answers.ts';

const nine = 9 * 60;
const three = 15 * 60;

/** The days that several stories share. */
export interface Days {
  now(): Promise<string>;
  /** Tells a story; while it neither waits for a day nor has ended, no day passes. */
  during<T>(story: () => Promise<T>): Promise<T>;
  /** Waits until nine o'clock of the n-th working day from now. */
  pass(workingDays: number): Promise<void>;
  /** Waits until nine o'clock of the first working day after an instant. */
  passed(instant: string): Promise<void>;
}

interface Sleeper {
  until: string;
  wake: () => void;
  fail: (error: unknown) => void;
}

const morning = (day: string): string => shanghaiInstant(day, nine);

/**
 * Sets the bureau's demonstration clock (POST /api/demo/clock) to the nearest awaited morning, once all stories wait for
 * one, so that no story's limits run out behind its back. The clock may be shared: it is only ever set forward, and
 * a moment that somebody else has let pass already is simply there.
 */
export const openDays = (visitor: Client, calendar: Calendar): Days => {
  let awake = 0;
  const sleepers: Sleeper[] = [];
  const now = async (): Promise<string> => (await visitor.get<DemoFacts>('/api/demo')).now;

  const wakeDue = (until: string): void => {
    const due = sleepers.filter((sleeper) => sleeper.until <= until);
    sleepers.splice(0, sleepers.length, ...sleepers.filter((sleeper) => sleeper.until > until));
    awake += due.length;
    for (const { wake } of due) wake();
  };
  const setForward = async (until: string): Promise<void> => {
    if ((await now()) >= until) return;
    try {
      await visitor.post('/api/demo/clock', { now: until });
    } catch (error) {
      // Somebody else was quicker: then the moment has passed already.
      if ((await now()) < until) throw error;
    }
  };
  const jump = async (): Promise<void> => {
    if (awake > 0 || sleepers.length === 0) return;
    const [until = ''] = sleepers.map((sleeper) => sleeper.until).sort();
    try {
      await setForward(until);
      wakeDue(until);
    } catch (error) {
      for (const { fail } of sleepers.splice(0)) fail(error);
    }
  };
  const sleepUntil = async (until: string): Promise<void> => {
    const woken = new Promise<void>((wake, fail) => sleepers.push({ until, wake, fail }));
    awake -= 1;
    await jump();
    await woken;
  };
  return {
    now,
    during: async (story) => {
      awake += 1;
      try {
        return await story();
      } finally {
        awake -= 1;
        await jump();
      }
    },
    pass: async (workingDays) => sleepUntil(morning(addWorkingDays(calendar, shanghaiDay(await now()), workingDays))),
    passed: async (instant) => sleepUntil(morning(addWorkingDays(calendar, shanghaiDay(instant), 1))),
  };
};

/** Office hours of a working day, with time enough for what is done on it. */
export const isOfficeTime = (calendar: Calendar, instant: string): boolean => {
  const minutes = shanghaiMsOfDay(instant) / 60_000;
  return isWorkingDay(calendar, shanghaiDay(instant)) && minutes >= nine && minutes < three;
};
