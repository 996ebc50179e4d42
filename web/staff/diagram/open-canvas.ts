import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import './diagram.css';

/** Something of a diagram: its id, name, BPMN type and place. */
export interface Shape {
  id: string;
  type: string;
  x: number;
  y: number;
  businessObject: { name?: string };
}

export interface OpenCanvas {
  shapes(keep: (shape: Shape) => boolean): Shape[];
  mark(id: string, marker: string): void;
  /** Writes a short text at an element's corner. */
  badge(id: string, text: string): void;
  /** Outlines one element and brings it into sight. */
  choose(id: string): void;
  zoom(way: 'in' | 'out' | 'fit'): void;
  /** Goes near to an element; without one, only near. */
  near(id: string | undefined): void;
  close(): void;
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
interface Overlays {
  add(id: string, overlay: { position: { bottom: number; left: number }; html: HTMLElement }): void;
}

const readable = 0.8;

/** Draws a diagram; says which element was pressed. */
export const openCanvas = async (
  container: HTMLElement,
  xml: string,
  onPress: (id: string) => void,
): Promise<OpenCanvas> => {
  // The wheel stays with the page; the diagram is moved by dragging and by its buttons.
  const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } } as never);
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas') as Canvas;
  const registry = viewer.get('elementRegistry') as Registry;
  const overlays = viewer.get('overlays') as Overlays;
  (viewer.get('eventBus') as Events).on('element.click', ({ element }) => onPress(element.id));
  let chosen = '';
  return {
    shapes: (keep) => registry.filter(keep),
    mark: (id, marker) => canvas.addMarker(id, marker),
    badge: (id, text) => {
      const html = document.createElement('span');
      html.className = 'diagram-badge';
      html.textContent = text;
      overlays.add(id, { position: { bottom: 10, left: -6 }, html });
    },
    choose: (id) => {
      if (chosen !== '') canvas.removeMarker(chosen, 'step-chosen');
      chosen = id;
      canvas.addMarker(id, 'step-chosen');
      canvas.scrollToElement(id);
    },
    zoom: (way) => {
      if (way === 'fit') canvas.zoom('fit-viewport', 'auto');
      else canvas.zoom(Math.min(3, Math.max(0.15, canvas.zoom() * (way === 'in' ? 1.25 : 0.8))));
    },
    near: (id) => {
      canvas.zoom(readable);
      if (id !== undefined) canvas.scrollToElement(id);
    },
    close: () => viewer.destroy(),
  };
};
