import { children, flowElements, parseBpmn, processOf } from '../element.ts';
import type { Flow, FlowNode } from '../flow.ts';
import { successors } from '../graph.ts';
import { words } from '../lint/finding.ts';
import type { Words } from '../lint/finding.ts';
import { flowOf } from '../read-flow.ts';

/** Why a flow cannot be rehearsed, and where. */
export type Obstacle = { readonly file: string; readonly element: string; readonly message: Words };

const waiting: ReadonlySet<string> = new Set([
  'bpmn:UserTask',
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:ReceiveTask',
  'bpmn:EventBasedGateway',
]);

const waits = ({ bpmnType, kind }: FlowNode): boolean =>
  waiting.has(bpmnType) || (bpmnType === 'bpmn:IntermediateCatchEvent' && kind === 'other');

/** A place on a circle along which nothing waits: the engine would run round it without end. */
const endlessCircle = (flow: Flow): string | undefined => {
  const passing = new Set(flow.nodes.filter((node) => !waits(node)).map(({ id }) => id));
  const done = new Set<string>();
  const onWay = new Set<string>();
  const find = (id: string): string | undefined => {
    if (onWay.has(id)) return id;
    if (done.has(id) || !passing.has(id)) return undefined;
    onWay.add(id);
    for (const next of successors(flow, id)) {
      const found = find(next);
      if (found !== undefined) return found;
    }
    onWay.delete(id);
    done.add(id);
    return undefined;
  };
  for (const id of passing) {
    const found = find(id);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * What a diagram must not have to be tried on the engine: a circle without any step, which would never rest, and a start
 * that begins instances by itself. Errors: those of the parser.
 */
export const rehearsalObstacles = async (file: string, xml: string): Promise<Obstacle[]> => {
  const process = processOf(await parseBpmn(xml));
  const circle = endlessCircle(flowOf(process));
  const starts = flowElements(process).filter(
    (element) =>
      element.$type === 'bpmn:StartEvent' &&
      element.$parent === process &&
      children(element, 'eventDefinitions').length > 0,
  );
  return [
    ...(circle === undefined
      ? []
      : [
          {
            file,
            element: circle,
            message: words(
              '从这里绕回来，途中没有任何等待的环节，流程会不停空转',
              'A circle without any step that waits leads back here; the flow would run round it without end',
            ),
          },
        ]),
    ...starts.map(({ id }) => ({
      file,
      element: id,
      message: words('这个开始事件会自行启动流程，演练只能从普通开始事件启动', 'This start event begins by itself'),
    })),
  ];
};
