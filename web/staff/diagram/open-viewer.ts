import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import './diagram.css';
import type { Diagram } from '../../shared/api/types.ts';

export type StepState = 'open' | 'done' | 'ahead';

export interface DiagramStep {
  id: string;
  name: string;
  state: StepState;
  enteredAt: string;
  leftAt: string | null;
}

export interface OpenDiagram {
  steps: DiagramStep[];
  choose(id: string): void;
  zoom(way: 'in' | 'out' | 'fit' | 'current'): void;
  close(): void;
}

interface Shape {
  id: string;
  type: string;
  x: number;
  y: number;
  businessObject: { name?: string };
}
interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  scrollToElement(id: string): void;
  zoom(level?: number | 'fit-viewport', center?: 'auto'): number;
}
interface Registry {
  filter(keep: (shape: Shape) => boolean): Shape[];
}
interface Events {
  on(name: string, listener: (event: { element: Shape }) => void): void;
}

const readable = 0.8;

const stateOf = (visits: Diagram['elements']): StepState => {
  if (visits.some(({ state }) => state === 'active')) return 'open';
  return visits.some(({ state }) => state === 'completed') ? 'done' : 'ahead';
};

/** What has been reached in the order of time, then the rest as it is drawn. */
const inOrder = (a: DiagramStep, b: DiagramStep): number => {
  if (a.enteredAt === '' || b.enteredAt === '') return Number(a.enteredAt === '') - Number(b.enteredAt === '');
  return Date.parse(a.enteredAt) - Date.parse(b.enteredAt);
};

/** Draws a case's diagram with its steps marked; says which step was pressed. */
export const openDiagram = async (
  container: HTMLElement,
  { xml, elements }: Diagram,
  onPress: (id: string) => void,
): Promise<OpenDiagram> => {
  // The wheel stays with the page; the diagram is moved by dragging and by its buttons.
  const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } } as never);
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas') as Canvas;
  const registry = viewer.get('elementRegistry') as Registry;
  const steps = registry
    .filter(({ type }) => type === 'bpmn:UserTask')
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ id, businessObject }): DiagramStep => {
      const visits = elements.filter(({ elementId }) => elementId === id);
      const last = visits.at(-1);
      return {
        id,
        name: businessObject.name ?? id,
        state: stateOf(visits),
        enteredAt: last?.enteredAt ?? '',
        leftAt: last?.leftAt ?? null,
      };
    })
    .sort(inOrder);
  for (const { id, state } of steps) if (state !== 'ahead') canvas.addMarker(id, `step-${state}`);
  const current = steps.find(({ state }) => state === 'open')?.id;
  let chosen = '';
  const choose = (id: string): void => {
    if (chosen !== '') canvas.removeMarker(chosen, 'step-chosen');
    chosen = id;
    canvas.addMarker(id, 'step-chosen');
    canvas.scrollToElement(id);
  };
  const zoom: OpenDiagram['zoom'] = (way) => {
    if (way === 'fit') canvas.zoom('fit-viewport', 'auto');
    else if (way === 'current') {
      canvas.zoom(readable);
      if (current !== undefined) canvas.scrollToElement(current);
    } else canvas.zoom(Math.min(3, Math.max(0.15, canvas.zoom() * (way === 'in' ? 1.25 : 0.8))));
  };
  zoom(current === undefined ? 'fit' : 'current');
  (viewer.get('eventBus') as Events).on('element.click', ({ element }) => {
    if (steps.some(({ id }) => id === element.id)) onPress(element.id);
  });
  return { steps, choose, zoom, close: () => viewer.destroy() };
};
