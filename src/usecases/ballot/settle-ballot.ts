import { itemOf } from '../../domain/catalogue/lookups.ts';
import { outcomeOf } from '../../domain/ballot.ts';
import { BureauError } from '../../errors.ts';
import { settleBallot } from '../../store/ballots.ts';
import type { BallotRow } from '../../store/ballots.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { askCompletion } from '../task/ask-completion.ts';
import { requireLawful } from '../task/outcome-rules.ts';
import { stateOf, stepBallotOf } from './ballot-state.ts';
import { noteBallot } from './note-ballot.ts';

/**
 * Ends a ballot as soon as its outcome is certain; at a step that the diagram gives a ballot the engine is asked to
 * complete it, by whoever's vote or change has decided. Gives that act's id. Errors: act-pending, those of the law's rules.
 */
export const settleIfDecided = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  { subject, task, row }: { subject: CaseRow; task: TaskRow; row: BallotRow },
): Promise<string | undefined> => {
  const { ballot, votes } = await stateOf(tx, row);
  const status = outcomeOf(ballot);
  if (status === 'open') return undefined;
  const now = bureau.clock.now();
  await settleBallot(tx, row.id, { status, at: now });
  await noteBallot(bureau, tx, { person, task, act: `ballot-${status}`, detail: { ballot: row.id } });
  const step = row.purpose === 'step' ? stepBallotOf(task) : undefined;
  if (step === undefined) return undefined;
  const outcome = step[status];
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const item = itemOf(catalogue, subject.itemCode);
  const opinions = votes.map(({ userName, vote, data }) => ({
    name: userName,
    vote,
    ...(JSON.parse(data) as Record<string, unknown>),
  }));
  const data = { outcome, ballot: row.id, opinions };
  await requireLawful(outcome, { tx, subject, task, item, catalogue, data, now });
  const act = await askCompletion(bureau, tx, { subject, task, actor: actorFor(person), outcome, data, moment: now });
  if (act === undefined) throw new BureauError('act-pending');
  return act.id;
};
