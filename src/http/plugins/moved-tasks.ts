import { presentTaskKey } from '../../store/hand-over-task.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Http } from '../http.ts';

/**
 * A task keeps its address: what is asked under the key that it had before its case was seated anew, by an open page, a
 * link or a phone that was without a network, is asked of the task as it is now.
 */
export const addMovedTasks = (http: Http, bureau: Bureau): void => {
  http.addHook('preHandler', async ({ params }) => {
    const asked = params as { jobKey?: string };
    if (asked.jobKey === undefined) return;
    asked.jobKey = (await presentTaskKey(bureau.store.read, asked.jobKey)) ?? asked.jobKey;
  });
};
