import type { ElementRow, SequenceFlowRow } from '../../store/engine-log.ts';
import { saveElements, saveSequenceFlows } from '../../store/engine-log.ts';
import type { Tx } from '../../store/store.ts';
import type { EngineRecord } from '../decode.ts';
import { text } from './applier.ts';

const states: Record<string, ElementRow['state']> = {
  ELEMENT_ACTIVATED: 'active',
  ELEMENT_COMPLETED: 'completed',
  ELEMENT_TERMINATED: 'terminated',
};

/**
 * Applies a whole batch of element records at once, since the bulk lane brings hundreds in a second.
 * Within a batch the last state of an element stands.
 */
export const applyHistory = async (tx: Tx, records: EngineRecord[]): Promise<void> => {
  const elements = new Map<string, ElementRow>();
  const flows: SequenceFlowRow[] = [];
  for (const { key, intent, position, timestamp, value } of records) {
    const processInstanceKey = text(value, 'processInstanceKey');
    if (intent === 'SEQUENCE_FLOW_TAKEN') {
      flows.push({ processInstanceKey, flowId: text(value, 'elementId'), position });
      continue;
    }
    const state = states[intent];
    if (state === undefined) continue;
    const at = new Date(timestamp).toISOString();
    elements.set(key, {
      elementInstanceKey: key,
      processInstanceKey,
      elementId: text(value, 'elementId'),
      elementType: text(value, 'bpmnElementType'),
      flow: text(value, 'bpmnProcessId'),
      flowVersion: Number(value['version']),
      state,
      enteredAt: elements.get(key)?.enteredAt ?? at,
      leftAt: state === 'active' ? null : at,
    });
  }
  await saveElements(tx, [...elements.values()]);
  await saveSequenceFlows(tx, flows);
};
