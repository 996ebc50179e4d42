import { child, children } from '../element.ts';
import type { Element } from '../element.ts';
import { escaped } from './escaped.ts';

type Box = { id: string; x: number; y: number; width: number; height: number; open: boolean };
type Point = readonly [x: number, y: number];

/** Room between columns and between rows, pixels. */
const [beside, below] = [60, 40];

const sizeOf = ({ $type }: Element): Point => {
  if ($type.endsWith('Event')) return [36, 36];
  if ($type.endsWith('Gateway')) return [50, 50];
  return $type.startsWith('bpmn:Data') ? [36, 50] : [100, 80];
};

const nodesOf = (scope: Element): Element[] =>
  children(scope, 'flowElements').filter(({ $type }) => $type !== 'bpmn:SequenceFlow' && $type !== 'bpmn:DataObject');
const edgesOf = (scope: Element): Element[] =>
  children(scope, 'flowElements').filter(({ $type }) => $type === 'bpmn:SequenceFlow');
const ends = (edge: Element): (Element | undefined)[] => [child(edge, 'sourceRef'), child(edge, 'targetRef')];

/** How many steps each element stands from where it can be come from first; loops lead nowhere further. */
const columnsOf = (nodes: readonly Element[], edges: readonly Element[]): Map<Element, number> => {
  const columns = new Map<Element, number>();
  const reached = new Set(edges.map((edge) => ends(edge)[1]));
  for (const first of [...nodes.filter((node) => !reached.has(node)), ...nodes]) {
    if (columns.has(first)) continue;
    const queue = [first];
    columns.set(first, 0);
    for (let node = queue.shift(); node !== undefined; node = queue.shift())
      for (const edge of edges.filter((one) => ends(one)[0] === node)) {
        const next = ends(edge)[1];
        if (next === undefined || columns.has(next)) continue;
        columns.set(next, columns.get(node)! + 1);
        queue.push(next);
      }
  }
  return columns;
};

/** Places what stands in a process or subprocess, column by column, from a corner on; gives the size of it all. */
const place = (scope: Element, [left, top]: Point, boxes: Map<string, Box>): Point => {
  const nodes = nodesOf(scope);
  const columns = columnsOf(nodes, edgesOf(scope));
  let [x, bottom] = [left, top];
  for (let column = 0; column <= Math.max(0, ...columns.values()); column++) {
    let [y, widest] = [top, 0];
    for (const node of nodes.filter((one) => columns.get(one) === column)) {
      const box: Box = { id: node.id, x, y, width: 0, height: 0, open: node.$type === 'bpmn:SubProcess' };
      boxes.set(node.id, box);
      const [width, height] = box.open ? place(node, [x + beside, y + below], boxes) : sizeOf(node);
      [box.width, box.height] = box.open ? [width + 2 * beside, height + 2 * below] : [width, height];
      y += box.height + below;
      widest = Math.max(widest, box.width);
    }
    bottom = Math.max(bottom, y - below);
    x += widest + beside;
  }
  for (const node of nodes) {
    const host = boxes.get(child(node, 'attachedToRef')?.id ?? '');
    if (host !== undefined) Object.assign(boxes.get(node.id)!, { x: host.x + 32, y: host.y + host.height - 18 });
  }
  return [Math.max(100, x - beside - left), Math.max(80, bottom - top)];
};

/** Forwards from side to side, backwards around below. */
const wayOf = (from: Box, to: Box): Point[] => {
  const [out, into] = [from.y + from.height / 2, to.y + to.height / 2];
  if (to.x > from.x + from.width) {
    const turn = to.x - beside / 2;
    return [
      [from.x + from.width, out],
      [turn, out],
      [turn, into],
      [to.x, into],
    ];
  }
  const under = Math.max(from.y + from.height, to.y + to.height) + below / 2;
  const [a, b] = [from.x + from.width / 2, to.x + to.width / 2];
  return [
    [a, from.y + from.height],
    [a, under],
    [b, under],
    [b, to.y + to.height],
  ];
};

/** A plain drawing of any process, in columns: for what the library cannot lay out. */
export const plainLayout = (process: Element, elements: readonly Element[]): string => {
  const boxes = new Map<string, Box>();
  place(process, [160, 80], boxes);
  const shapes = [...boxes.values()].map(
    ({ id, x, y, width, height, open }) =>
      `<bpmndi:BPMNShape id="${escaped(id)}_di" bpmnElement="${escaped(id)}"${open ? ' isExpanded="true"' : ''}>` +
      `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`,
  );
  const edges = elements.flatMap((edge) => {
    const [from, to] = ends(edge).map((end) => boxes.get(end?.id ?? ''));
    if (edge.$type !== 'bpmn:SequenceFlow' || from === undefined || to === undefined) return [];
    const points = wayOf(from, to).map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`);
    return [
      `<bpmndi:BPMNEdge id="${escaped(edge.id)}_di" bpmnElement="${escaped(edge.id)}">${points.join('')}</bpmndi:BPMNEdge>`,
    ];
  });
  const plane = `<bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="${escaped(process.id)}">`;
  return `<bpmndi:BPMNDiagram id="BPMNDiagram_1">${plane}${[...shapes, ...edges].join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
};
