import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';
import { maskText } from '../domain/masking.ts';

/** A log in which identity numbers, phone numbers and mail addresses are hidden, whatever is written into it (LAW-31). */
export const maskedLog = (level: string, to: DestinationStream = pino.destination({ fd: 2, sync: false })): Logger =>
  pino({ level, hooks: { streamWrite: maskText } }, to);
