import type { VariableRow } from '../../store/variables.ts';
import { removeVariables, saveVariables } from '../../store/variables.ts';
import type { Tx } from '../../store/store.ts';
import type { EngineRecord } from '../decode.ts';
import { text } from './applier.ts';

/** Longer values are known to exist and are not kept; what a flow may count on is far shorter (characters of JSON). */
const longestValue = 32_768;

/** Applies a whole batch of VARIABLE records in one statement: the last value of each stands. */
export const applyVariables = async (tx: Tx, records: readonly EngineRecord[]): Promise<void> => {
  const rows = new Map<string, VariableRow>();
  for (const { position, value } of records) {
    const scopeKey = text(value, 'scopeKey');
    const name = text(value, 'name');
    const json = text(value, 'value');
    rows.set(`${scopeKey} ${name}`, {
      scopeKey,
      name,
      processInstanceKey: text(value, 'processInstanceKey'),
      value: json.length > longestValue ? null : json,
      position,
    });
  }
  await saveVariables(tx, [...rows.values()]);
};

const ended = new Set(['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED']);

/** Variables are kept as long as their instance runs. */
export const forgetVariables = (tx: Tx, history: readonly EngineRecord[]): Promise<void> =>
  removeVariables(
    tx,
    history
      .filter(({ intent, value }) => value['bpmnElementType'] === 'PROCESS' && ended.has(intent))
      .map(({ value }) => text(value, 'processInstanceKey')),
  );
