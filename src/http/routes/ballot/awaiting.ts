import Type from 'typebox';
import { votersNow } from '../../../domain/ballot.ts';
import { ballotsAwaiting } from '../../../store/ballots.ts';
import type { BallotRow } from '../../../store/ballots.ts';
import { findTask } from '../../../store/tasks.ts';
import { stateOf } from '../../../usecases/ballot/ballot-state.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { awaitingBallot } from '../../schemas/ballot.ts';

const most = 100;

/** Where signing goes in order, only those who are next are asked. */
export const listAwaiting: Route = (http, bureau) => {
  const viewOf = async (row: BallotRow, userId: string) => {
    const { read } = bureau.store;
    const task = await findTask(read, row.jobKey);
    if (task === undefined || !votersNow((await stateOf(read, row)).ballot).includes(userId)) return [];
    const { id, jobKey, question, openedByName, openedAt } = row;
    const itemName = bureau.catalogues.current.items.get(task.itemCode)?.nameZh ?? task.itemCode;
    const at = { jobKey, caseNumber: task.caseNumber, itemName, stepName: task.name };
    return [{ id, ...at, question, openedBy: openedByName, openedAt }];
  };
  http.get(
    '/api/ballots',
    {
      config: { access: { permission: 'ballot.vote' } },
      schema: {
        tags: ['ballots'],
        summary: '等我表态的会签 · Joint signings that wait for one’s vote',
        response: { 200: Type.Array(awaitingBallot) },
      },
    },
    async (request) => {
      const { id } = personOf(request);
      const rows = await ballotsAwaiting(bureau.store.read, id, most);
      return (await Promise.all(rows.map((row) => viewOf(row, id)))).flat();
    },
  );
};
