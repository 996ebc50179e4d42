import type { Diagram } from '../../shared/api/types.ts';
import { openCanvas } from './open-canvas.ts';

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
  const canvas = await openCanvas(container, xml, (id) => {
    if (steps.some((step) => step.id === id)) onPress(id);
  });
  const steps = canvas
    .shapes(({ type }) => type === 'bpmn:UserTask')
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
  for (const { id, state } of steps) if (state !== 'ahead') canvas.mark(id, `step-${state}`);
  const current = steps.find(({ state }) => state === 'open')?.id;
  const zoom: OpenDiagram['zoom'] = (way) => {
    if (way === 'current') canvas.near(current);
    else canvas.zoom(way);
  };
  zoom(current === undefined ? 'fit' : 'current');
  return { steps, choose: canvas.choose, zoom, close: canvas.close };
};
