import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import type CanvasService from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { changeSigns } from './comparison.ts';
import type { Change } from './comparison.ts';

export interface Place {
  x: number;
  y: number;
  scale: number;
}

/** One of two diagrams that are looked at together. */
export interface Side {
  choose(id: string): void;
  look(place: Place): void;
  zoom(way: 'in' | 'out' | 'fit'): void;
  onLook(listener: (place: Place) => void): void;
  close(): void;
}

const around = { top: 60, right: 60, bottom: 60, left: 60 };

/** Draws one version with what became of its elements marked by colour and sign; says which element was pressed. */
export const openSide = async (
  container: HTMLElement,
  { xml, marks }: { xml: string; marks: ReadonlyMap<string, Change> },
  onPress: (id: string) => void,
): Promise<Side> => {
  const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } } as never);
  await viewer.importXML(xml);
  const canvas = viewer.get<CanvasService>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  const events = viewer.get<EventBus>('eventBus');
  for (const [id, change] of marks) {
    if (registry.get(id) === undefined) continue;
    canvas.addMarker(id, `diff-${change}`);
    const sign = document.createElement('span');
    sign.className = `diff-sign diff-sign-${change}`;
    sign.textContent = changeSigns[change];
    overlays.add(id, { position: { top: -12, left: -10 }, html: sign });
  }
  let chosen = '';
  let led = false;
  const placeNow = (): Place => {
    const { x, y, scale } = canvas.viewbox();
    return { x, y, scale };
  };
  events.on('element.click', ({ element }: { element: { id: string } }) => {
    if (marks.has(element.id)) onPress(element.id);
  });
  canvas.zoom('fit-viewport');
  return {
    choose: (id) => {
      if (chosen !== '' && registry.get(chosen) !== undefined) canvas.removeMarker(chosen, 'diff-chosen');
      chosen = id;
      const element = registry.get(id);
      if (element === undefined) return;
      canvas.addMarker(id, 'diff-chosen');
      canvas.scrollToElement(element as never, around);
    },
    look: ({ x, y, scale }) => {
      const { width, height } = canvas.getSize();
      led = true;
      canvas.viewbox({ x, y, width: width / scale, height: height / scale });
      led = false;
    },
    zoom: (way) => {
      if (way === 'fit') canvas.zoom('fit-viewport');
      else canvas.zoom(Math.min(3, Math.max(0.1, canvas.zoom() * (way === 'in' ? 1.25 : 0.8))));
    },
    onLook: (listener) => {
      events.on('canvas.viewbox.changed', () => {
        if (!led) listener(placeNow());
      });
    },
    close: () => viewer.destroy(),
  };
};
