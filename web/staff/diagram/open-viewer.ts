import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

/** A diagram that lies open to be looked at, with the library's services. */
export interface Viewer {
  canvas: Canvas;
  registry: ElementRegistry;
  overlays: Overlays;
  events: EventBus;
  zoom(way: 'in' | 'out' | 'fit'): void;
  /** Brings an element into sight, at this scale where nobody could read its name. */
  reach(id: string, scale: number): void;
  close(): void;
}

/** Below this scale nobody reads a name. */
const readable = 0.6;
const around = { top: 60, right: 60, bottom: 60, left: 60 };

/** Draws a diagram. `centred`: it stands in the middle when it is fitted. */
export const openViewer = async (container: HTMLElement, xml: string, centred = false): Promise<Viewer> => {
  // The wheel stays with the page; the diagram is moved by dragging and by its buttons.
  const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } } as never);
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  return {
    canvas,
    registry,
    overlays: viewer.get<Overlays>('overlays'),
    events: viewer.get<EventBus>('eventBus'),
    zoom: (way) => {
      if (way === 'fit') canvas.zoom('fit-viewport', (centred ? 'auto' : undefined) as never);
      else canvas.zoom(Math.min(3, Math.max(0.1, canvas.zoom() * (way === 'in' ? 1.25 : 0.8))));
    },
    reach: (id, scale) => {
      const element = registry.get(id);
      if (element === undefined) return;
      if (canvas.zoom() < readable) canvas.zoom(scale);
      canvas.scrollToElement(element as never, around);
    },
    close: () => viewer.destroy(),
  };
};
