import type { Client } from './api.ts';
import type { ActAnswer, CaseDetail, TaskView } from './answers.ts';
import { listen } from './changes.ts';

type Step = CaseDetail['steps'][number];

/** One case as the demonstration works on it. */
export interface CaseDesk {
  id: string;
  detail(): Promise<CaseDetail>;
  /** Waits until a step is open. */
  step(elementId: string): Promise<Step>;
  sign(person: Client, elementId: string, data: Record<string, unknown>): Promise<void>;
  /** Completes a step with an outcome and waits until that has taken effect. */
  act(person: Client, elementId: string, data: Record<string, unknown>): Promise<void>;
  withdraw(person: Client, reason: string): Promise<void>;
  /** Waits for the end of the case's flow; gives the case. */
  ended(elementId: string): Promise<CaseDetail>;
  close(): void;
}

const patienceMs = 60_000;
/** A hint may be missed; then the next look comes by itself. */
const lookMs = 1_000;

/** Opens a case for the one who watches it; the watcher sees every case and does nothing. */
export const openCaseDesk = async (watcher: Client, id: string): Promise<CaseDesk> => {
  const changes = await listen(watcher, id);
  const detail = (): Promise<CaseDetail> => watcher.get(`/api/cases/${id}`);

  const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
    const over = AbortSignal.timeout(patienceMs);
    for (;;) {
      const changed = changes.next(lookMs);
      const found = await look();
      if (found !== undefined) return found;
      if (over.aborted) {
        const { status, steps } = await detail();
        const open = steps.map(({ elementId }) => elementId).join(', ');
        throw new Error(
          `${patienceMs / 1_000} 秒内未出现 · within ${patienceMs / 1_000} s there was no ${what}; ${status}, [${open}]`,
        );
      }
      await changed;
    }
  };
  const step = (elementId: string): Promise<Step> =>
    until(elementId, async () => (await detail()).steps.find((one) => one.elementId === elementId));
  const taken = async ({ act }: ActAnswer, jobKey: string): Promise<void> => {
    if (act === 'overtaken' || act === 'refused') throw new Error(`操作未生效 · the act had no effect: ${act}`);
    if (act === 'effective') return;
    await until(`effect of the act on ${jobKey}`, async () => {
      const { task } = await watcher.get<{ task: TaskView }>(`/api/tasks/${jobKey}`);
      return task.status === 'open' ? undefined : task;
    });
  };
  return {
    id,
    detail,
    step,
    sign: async (person, elementId, data) => {
      const { jobKey } = await step(elementId);
      await person.post(`/api/tasks/${jobKey}/sign`, { data });
    },
    act: async (person, elementId, data) => {
      const { jobKey } = await step(elementId);
      await taken(await person.post<ActAnswer>(`/api/tasks/${jobKey}/complete`, { data }), jobKey);
    },
    withdraw: async (person, reason) => {
      const [open] = (await detail()).steps;
      await taken(await person.post<ActAnswer>(`/api/cases/${id}/withdraw`, { reason }), open?.jobKey ?? '');
    },
    ended: (elementId) =>
      until(elementId, async () => {
        const { elements } = await watcher.get<{ elements: { elementId: string; state: string }[] }>(
          `/api/cases/${id}/diagram`,
        );
        const reached = elements.some((one) => one.elementId === elementId && one.state === 'completed');
        return reached ? detail() : undefined;
      }),
    close: () => changes.close(),
  };
};
