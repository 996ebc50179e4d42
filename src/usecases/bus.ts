import { EventEmitter } from 'node:events';
import type { ActStatus } from '../store/acts.ts';

/** A hint that something changed; whoever shows it fetches it (guarantee 9). */
export interface BureauEvent {
  kind:
    | 'task-opened'
    | 'task-changed'
    | 'task-closed'
    | 'case-changed'
    | 'act-settled'
    | 'incident'
    | 'clock-set'
    | 'catalogue-released'
    | 'connectors-changed'
    | 'file-arrived'
    | 'release-changed'
    | 'rehearsal'
    | 'move-changed';
  caseId: string;
  jobKey?: string;
  actId?: string;
  /** What became of the act. */
  act?: ActStatus;
  moveId?: string;
  groupName?: string;
  departmentCode?: string;
  assignee?: string | null;
  /** Whom it concerns besides those of the task's queue. */
  people?: readonly string[];
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
    wait: (matches, ms) =>
      new Promise((resolve) => {
        const end = (event?: BureauEvent): void => {
          off();
          clearTimeout(timer);
          resolve(event);
        };
        const off = on((event) => {
          if (matches(event)) end(event);
        });
        const timer = setTimeout(end, ms);
      }),
  };
};
