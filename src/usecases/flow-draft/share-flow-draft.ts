import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { replaceEditors } from '../../store/flow-drafts.ts';
import { findUsers } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import { principalOf } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { lockForEdit } from './lock-for-edit.ts';

/** Says who may edit one's draft beside oneself: all of them, in place of those before. Errors: those of lockForEdit, editor-not-analyst. */
export const shareFlowDraft = (
  bureau: Bureau,
  person: Principal,
  id: string,
  userIds: readonly string[],
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockForEdit(tx, person, id, 'nobody');
    const wanted = [...new Set(userIds)].filter((userId) => userId !== person.id);
    const people = await findUsers(tx, wanted);
    const able = people.filter((user) => may(principalOf(user).roles, 'process.draft'));
    if (able.length < wanted.length) throw new BureauError('editor-not-analyst', {}, 'editors');
    await replaceEditors(tx, id, wanted);
  });
