import { casesFiledBy, suspendedCases } from './case-queues.ts';
import type { Db } from './store.ts';
import { openQueue } from './task-queues.ts';
import type { OpenQueue, TaskScope } from './task-queues.ts';

export type QueueName = OpenQueue | 'suspended' | 'done' | 'filed' | 'copies';

/** Counted up to here, so that a badge costs the same however long a queue is. */
export const mostCounted = 1_000;

/** How many stand in each queue, up to `mostCounted`, in one statement. `copies` counts the unread ones. */
export const countQueues = async (db: Db, scope: TaskScope): Promise<Record<QueueName, number>> => {
  const tasks = (queue: OpenQueue) => openQueue(db, queue, scope).select('jobKey');
  const queues = {
    mine: tasks('mine'),
    delegated: tasks('delegated'),
    unassigned: tasks('unassigned'),
    all: tasks('all'),
    returned: tasks('returned'),
    suspended: suspendedCases(db, scope.departments).select('id'),
    done: db('tasks').where({ completedBy: scope.userId }).select('jobKey'),
    filed: casesFiledBy(db, scope.userId).select('id'),
    copies: db('copies').where({ toId: scope.userId }).whereNull('readAt').select('id'),
  };
  const [row] = (await db.select(
    Object.entries(queues).map(([name, query]) => db.count('*').from(query.limit(mostCounted).as('some')).as(name)),
  )) as Record<string, unknown>[];
  return Object.fromEntries(Object.keys(queues).map((name) => [name, Number(row![name])])) as Record<QueueName, number>;
};
