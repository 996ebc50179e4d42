import { describe, expect, it } from 'vitest';
import { child, children, flowElements, parseBpmn, processOf } from '../../src/diagram/element.ts';
import type { Element } from '../../src/diagram/element.ts';
import { diagrams, flows } from './load-processes.ts';

type Box = { id: string; x: number; y: number; width: number; height: number };
type Point = { x: number; y: number };

const numbers = (element: Element, names: readonly string[]): number[] =>
  names.map((name) => element.get(name) as number);
const boxOf = (id: string, bounds: Element): Box => {
  const [x, y, width, height] = numbers(bounds, ['x', 'y', 'width', 'height']) as [number, number, number, number];
  return { id, x, y, width, height };
};
const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const readLayout = async (xml: string) => {
  const definitions = await parseBpmn(xml);
  const elements = flowElements(processOf(definitions));
  const drawn = children(child(children(definitions, 'diagrams')[0]!, 'plane')!, 'planeElement');
  const target = (one: Element): Element => child(one, 'bpmnElement')!;
  const shapes = drawn.filter((one) => one.$type === 'bpmndi:BPMNShape');
  const edges = drawn.filter((one) => one.$type === 'bpmndi:BPMNEdge');
  return {
    elements,
    boxes: shapes.map((one) => boxOf(target(one).id, child(one, 'bounds')!)),
    labels: drawn.flatMap((one) => {
      const label = child(one, 'label');
      return label === undefined ? [] : [boxOf(target(one).id, child(label, 'bounds')!)];
    }),
    lines: edges.map((one) => ({
      id: target(one).id,
      points: children(one, 'waypoint').map((point): Point => {
        const [x, y] = numbers(point, ['x', 'y']) as [number, number];
        return { x, y };
      }),
    })),
  };
};

const parentOf = (element: Element | undefined): string | undefined => element?.$parent?.id;

describe.each(diagrams.map((file) => [file.name, file.content] as const))('the drawing of %s', async (_, xml) => {
  const { elements, boxes, labels, lines } = await readLayout(xml);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const related = (a: string, b: string): boolean => parentOf(byId.get(a)) === b || parentOf(byId.get(b)) === a;

  it('shows every element and every sequence flow once', () => {
    const ids = elements.map((element) => element.id);
    const drawn = [...boxes.map((box) => box.id), ...lines.map((line) => line.id)];
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(ids.filter((id) => !drawn.includes(id))).toEqual([]);
  });

  it('lets no two shapes overlap', () => {
    const pairs = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => touch(a, b) && !related(a.id, b.id))
        .map((b) => `${a.id} ${b.id}`),
    );
    expect(pairs).toEqual([]);
  });

  it('draws every flow in right angles, through no other shape', () => {
    const wrong = lines.flatMap((line) => {
      const flow = byId.get(line.id)!;
      const ends = [child(flow, 'sourceRef')!.id, child(flow, 'targetRef')!.id];
      return line.points.slice(1).flatMap((to, at) => {
        const from = line.points[at]!;
        if (from.x !== to.x && from.y !== to.y) return [`${line.id} is slanted`];
        const box = {
          id: '',
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(from.x - to.x) || 1,
          height: Math.abs(from.y - to.y) || 1,
        };
        return boxes
          .filter((shape) => !ends.includes(shape.id) && parentOf(flow) !== shape.id && touch(shape, box))
          .map((shape) => `${line.id} crosses ${shape.id}`);
      });
    });
    expect(wrong).toEqual([]);
    expect(lines.filter((line) => line.points.length < 2)).toEqual([]);
  });

  it('lets no label cover a shape or another label', () => {
    const flat = boxes.filter((box) => byId.get(box.id)?.$type !== 'bpmn:SubProcess');
    const covered = labels.flatMap((label, at) =>
      [...flat, ...labels.slice(at + 1)]
        .filter((other) => other !== label && touch(label, other))
        .map((other) => `${label.id} ${other.id}`),
    );
    expect(covered).toEqual([]);
  });

  it('goes from left to right outside of detours', () => {
    const back = lines.filter((line) => line.points.at(-1)!.x < line.points[0]!.x);
    const jumps = back.filter(
      (line) => !(child(byId.get(line.id)!, 'targetRef')!.$type === 'bpmn:IntermediateThrowEvent'),
    );
    expect(jumps.map((line) => line.id)).toEqual([]);
  });
});

describe.each([...flows])('the words of %s', (_, flow) => {
  const chinese = /\p{Script=Han}/u;

  it('are Chinese on every element and on every branch', () => {
    const places = flow.nodes.filter((node) => node.bpmnType !== 'bpmn:TextAnnotation');
    expect(places.filter((node) => !chinese.test(node.name)).map((node) => node.id)).toEqual([]);
    const branches = flow.edges.filter((edge) => edge.condition !== null || edge.isDefault || edge.name !== '');
    expect(branches.filter((edge) => !chinese.test(edge.name)).map((edge) => edge.id)).toEqual([]);
    expect(chinese.test(flow.name)).toBe(true);
  });

  it('are English in ids, in kebab-case', () => {
    const ids = [...flow.nodes, ...flow.edges].map((one) => one.id);
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(--?[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
