import type { Task, TaskPage } from '../../shared/api/types.ts';

/** A case as a task or a page of its own shows it. */
export type AboutCase = Pick<TaskPage, 'case' | 'materials'> & { task: Pick<Task, 'caseId' | 'itemCode'> };
