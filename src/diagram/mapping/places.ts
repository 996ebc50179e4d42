import type { Flow, FlowNode } from '../flow.ts';
import { leaving, nodeById } from '../graph.ts';

/** Which kinds of place can stand for each other: a token at one can be set down at another of the same kind. */
export type PlaceKind = 'step' | 'worker' | 'part' | 'before-join' | 'waiting';

/** A place at which a token can stand, or that holds such places. */
export type Place = Pick<FlowNode, 'id' | 'name' | 'parent' | 'bpmnType'> & { readonly kind: PlaceKind };

const isJoin = (flow: Flow, id: string): boolean =>
  nodeById(flow, id).kind === 'parallel' && flow.edges.filter(({ to }) => to === id).length > 1;

/** The join that a none event leads straight to; undefined where it leads elsewhere. */
export const joinBehind = (flow: Flow, id: string): string | undefined => {
  const [next, ...more] = leaving(flow, id);
  return next !== undefined && more.length === 0 && isJoin(flow, next.to) ? next.to : undefined;
};

const waits = /^bpmn:(ReceiveTask|SendTask|ScriptTask|CallActivity|IntermediateCatchEvent|EventBasedGateway)$/u;

const kindOf = (flow: Flow, node: FlowNode): PlaceKind | undefined => {
  if (node.kind === 'step') return 'step';
  if (node.kind === 'service') return 'worker';
  if (node.kind === 'subprocess') return node.special === 'event-subprocess' ? undefined : 'part';
  if (node.kind === 'throw') return joinBehind(flow, node.id) === undefined ? undefined : 'before-join';
  return node.kind === 'other' && waits.test(node.bpmnType) ? 'waiting' : undefined;
};

/** Every place of a flow that a mapping speaks of, in the order of the diagram. */
export const placesOf = (flow: Flow): Place[] =>
  flow.nodes.flatMap((node) => {
    const kind = kindOf(flow, node);
    const { id, name, parent, bpmnType } = node;
    return kind === undefined ? [] : [{ id, name, parent, bpmnType, kind }];
  });
