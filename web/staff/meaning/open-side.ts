import { openViewer } from '../diagram/open-viewer.ts';
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

/** Draws one version with what became of its elements marked by colour and sign; says which element was pressed. */
export const openSide = async (
  container: HTMLElement,
  { xml, marks }: { xml: string; marks: ReadonlyMap<string, Change> },
  onPress: (id: string) => void,
): Promise<Side> => {
  const { canvas, registry, overlays, events, zoom, reach, close } = await openViewer(container, xml);
  for (const [id, change] of marks) {
    if (registry.get(id) === undefined) continue;
    canvas.addMarker(id, `diff-${change}`);
    const sign = document.createElement('span');
    sign.className = `diff-sign diff-sign-${change}`;
    sign.textContent = changeSigns[change];
    overlays.add(id, { position: { top: -12, left: -10 }, html: sign, scale: { min: 1, max: 1.2 } });
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
  zoom('fit');
  return {
    choose: (id) => {
      if (chosen !== '' && registry.get(chosen) !== undefined) canvas.removeMarker(chosen, 'diff-chosen');
      chosen = id;
      if (registry.get(id) === undefined) return;
      canvas.addMarker(id, 'diff-chosen');
      reach(id, 0.6);
    },
    look: ({ x, y, scale }) => {
      const { width, height } = canvas.getSize();
      led = true;
      canvas.viewbox({ x, y, width: width / scale, height: height / scale });
      led = false;
    },
    zoom,
    onLook: (listener) => {
      events.on('canvas.viewbox.changed', () => {
        if (!led) listener(placeNow());
      });
    },
    close,
  };
};
