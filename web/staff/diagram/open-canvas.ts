import './diagram.css';
import { openViewer } from './open-viewer.ts';

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

const readable = 0.8;

/** Draws a diagram; says which element was pressed. */
export const openCanvas = async (
  container: HTMLElement,
  xml: string,
  onPress: (id: string) => void,
): Promise<OpenCanvas> => {
  const { canvas, registry, overlays, events, zoom, close } = await openViewer(container, xml, true);
  events.on('element.click', ({ element }: { element: Shape }) => onPress(element.id));
  let chosen = '';
  return {
    shapes: (keep) => registry.filter((shape) => keep(shape as never)) as never,
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
    zoom,
    near: (id) => {
      canvas.zoom(readable);
      if (id !== undefined) canvas.scrollToElement(id);
    },
    close,
  };
};
