import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A hint that something changed; whoever shows it fetches it (guarantee 9). */
export interface BureauEvent {
  kind: 'task-opened' | 'task-changed' | 'task-closed' | 'case-changed' | 'act-settled' | 'incident' | 'clock-set';
  caseId: string;
  jobKey?: string;
  actId?: string;
  groupName?: string;
  departmentCode?: string;
  assignee?: string | null;
}

export interface Bus {
  emit(event: BureauEvent): void;
  on(listener: (event: BureauEvent) => void): () => void;
  /** Resolves with the first event that matches, or undefined after `ms`. */
  wait(matches: (event: BureauEvent) => boolean, ms: number): Promise<BureauEvent | undefined>;
}

export const createBus = (): Bus => {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const on = (listener: (event: BureauEvent) => void): (() => void) => {
    emitter.on('event', listener);
    return () => emitter.off('event', listener);
  };
  return {
    emit: (event) => emitter.emit('event', event),
    on,
    wait: async (matches, ms) => {
      const timer = new AbortController();
      let off = (): void => undefined;
      const seen = new Promise<BureauEvent>((resolve) => {
        off = on((event) => {
          if (matches(event)) resolve(event);
        });
      });
      try {
        return await Promise.race([seen, sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined)]);
      } finally {
        off();
        timer.abort();
      }
    },
  };
};
