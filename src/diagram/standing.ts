import type { Flow, FlowNode } from './flow.ts';

/** Whether a token could go on where it stands: its place is there, is gone, or is another kind of place now. */
export type Stay = 'same' | 'gone' | 'other-kind';

const placeOf = (flow: Flow, id: string): FlowNode | undefined => flow.nodes.find((node) => node.id === id);

/**
 * What becomes of a token at an element when its case is moved to another version by ids alone. The engine wants the same
 * type in the same part; a place that lies in another part is set down anew, which needs the same kind only.
 */
export const stayOf = (source: Flow, target: Flow, elementId: string): Stay => {
  const to = placeOf(target, elementId);
  if (to === undefined) return 'gone';
  const from = placeOf(source, elementId);
  return from === undefined || from.bpmnType === to.bpmnType ? 'same' : 'other-kind';
};
