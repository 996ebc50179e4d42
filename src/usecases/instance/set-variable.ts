import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { findElement } from '../../store/engine-log.ts';
import { findVariable } from '../../store/variables.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { queueCommand } from '../queue-command.ts';
import { insertInstanceAct, lockInstance } from './instance-act.ts';
import { holdsPersonalData, isEditable } from './variable-rules.ts';

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new BureauError('variable-value', {}, 'value');
  }
};

/**
 * Asks the engine to give a variable of a running instance another value, with a reason. `scopeKey`: the instance, or the
 * step that the variable belongs to; `value`: JSON. Effective when the engine has answered. Gives the act's id.
 * Errors: forbidden, variable-value, variable-personal-data, variable-binding, variable-not-found, case-not-found,
 * case-moving, act-pending.
 */
export const setVariable = async (
  bureau: Bureau,
  person: Principal,
  asked: { caseId: string; scopeKey: string; name: string; value: string; reason: string },
): Promise<string> => {
  const { caseId, scopeKey, name, value, reason } = asked;
  if (!may(person.roles, 'instance.change')) throw new BureauError('forbidden', { permission: 'instance.change' });
  if (!isEditable(name)) throw new BureauError('variable-binding', { name }, 'name');
  const to = parsed(value);
  if (holdsPersonalData(value)) throw new BureauError('variable-personal-data', {}, 'value');
  return bureau.store.transaction(async (tx) => {
    const { subject, processInstanceKey } = await lockInstance(tx, caseId);
    const known = await findVariable(tx, { scopeKey, name });
    if (known?.processInstanceKey !== processInstanceKey) throw new BureauError('variable-not-found', { name }, 'name');
    const actId = await insertInstanceAct(bureau, tx, person, subject, {
      // The engine has no job here: the scope's key stands for one, so that one change of it is on its way at a time.
      jobKey: scopeKey,
      elementId: scopeKey === processInstanceKey ? '' : ((await findElement(tx, scopeKey))?.elementId ?? ''),
      kind: 'set-variables',
      outcome: name,
      data: { name, from: known.value ?? '…', to: value, reason },
    });
    const payload = { scopeKey, variables: { [name]: to } };
    await queueCommand(bureau, tx, { caseId, kind: 'set-variables', actId, payload });
    return actId;
  });
};
