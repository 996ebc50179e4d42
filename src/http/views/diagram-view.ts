import type { CaseRow } from '../../store/cases.ts';
import { elementsOf, sequenceFlowsOf } from '../../store/engine-log.ts';
import { runsOfCase } from '../../store/runs.ts';
import type { Bureau } from '../../usecases/bureau.ts';

/** The diagram of a case with what has happened at its elements, over all its runs. */
export const diagramOf = async (bureau: Bureau, subject: CaseRow) => {
  const { read } = bureau.store;
  const runs = await runsOfCase(read, subject.id);
  const keys = runs.flatMap(({ processInstanceKey }) => (processInstanceKey === null ? [] : [processInstanceKey]));
  const run = runs.find(({ id }) => id === subject.runId);
  const flow = run?.flow ?? subject.flow;
  const elements = await elementsOf(read, keys);
  const taken = await sequenceFlowsOf(read, keys);
  return {
    flow,
    flowVersion: run?.flowVersion ?? 0,
    release: subject.release,
    xml: await bureau.releases.xml(subject.release, flow),
    elements: elements.map(({ elementId, elementType, state, enteredAt, leftAt, flowVersion }) => ({
      elementId,
      elementType,
      state,
      enteredAt,
      leftAt,
      flowVersion,
    })),
    sequenceFlows: [...new Set(taken.map(({ flowId }) => flowId))],
  };
};
