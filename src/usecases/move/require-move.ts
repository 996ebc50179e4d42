import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { MoveRow } from '../../store/moves.ts';
import { findMove } from '../../store/moves.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { Principal } from '../principal.ts';

/** Error: forbidden. */
export const requireMover = (person: Principal): void => {
  if (!may(person.roles, 'case.move')) throw new BureauError('forbidden', { permission: 'case.move' });
};

/** The move of an id. Error: move-not-found. */
export const requireMove = async (db: Db | Tx, id: string): Promise<MoveRow> => {
  const move = await findMove(db, id);
  if (move === undefined) throw new BureauError('move-not-found', { move: id });
  return move;
};
