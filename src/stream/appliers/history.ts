import type { ElementRow, SequenceFlowRow } from '../../store/engine-log.ts';
import { saveElements, saveSequenceFlows } from '../../store/engine-log.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { EngineRecord } from '../decode.ts';
import { text } from './applier.ts';

const states: Record<string, ElementRow['state']> = {
  ELEMENT_ACTIVATED: 'active',
  ELEMENT_MIGRATED: 'active',
  ELEMENT_COMPLETED: 'completed',
  ELEMENT_TERMINATED: 'terminated',
};

/** The scope of a process instance. */
const none = '-1';

/**
 * Applies a whole batch of element records at once, since the bulk lane brings hundreds in a second.
 * Within a batch the last state of an element stands. Moments are the bureau's, as those of all else that is told of a case.
 */
export const applyHistory = async (
  { clock }: Pick<Bureau, 'clock'>,
  tx: Tx,
  records: EngineRecord[],
): Promise<void> => {
  const elements = new Map<string, ElementRow>();
  const flows: SequenceFlowRow[] = [];
  for (const { key, intent, position, timestamp, value } of records) {
    const processInstanceKey = text(value, 'processInstanceKey');
    const flowVersion = Number(value['version']);
    const scope = text(value, 'flowScopeKey');
    const scopeKey = scope === none ? '' : scope;
    if (intent === 'SEQUENCE_FLOW_TAKEN') {
      flows.push({ processInstanceKey, scopeKey, flowVersion, flowId: text(value, 'elementId'), position });
      continue;
    }
    const state = states[intent];
    if (state === undefined) continue;
    const at = clock.at(timestamp);
    elements.set(key, {
      elementInstanceKey: key,
      processInstanceKey,
      scopeKey,
      elementId: text(value, 'elementId'),
      elementType: text(value, 'bpmnElementType'),
      flow: text(value, 'bpmnProcessId'),
      flowVersion,
      state,
      enteredAt: elements.get(key)?.enteredAt ?? at,
      leftAt: state === 'active' ? null : at,
    });
  }
  await saveElements(tx, [...elements.values()]);
  await saveSequenceFlows(tx, flows);
};
