import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import type CanvasService from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { marksOf } from './marks-of.ts';
import type { Mark, Tokens } from './marks-of.ts';

export interface TokenDiagram {
  /** Lights what was passed, and what is open now. */
  light(tokens: Tokens): void;
  show(id: string): void;
  zoom(way: 'in' | 'out' | 'fit'): void;
  close(): void;
}

const around = { top: 60, right: 60, bottom: 60, left: 60 };
const signs: Readonly<Record<Mark, string>> = { 'token-passed': '', 'token-here': '▶', 'token-stuck': '!' };

/** Draws a rehearsal's diagram once; its tokens are lit as they move. */
export const openTokens = async (container: HTMLElement, xml: string): Promise<TokenDiagram> => {
  const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } } as never);
  await viewer.importXML(xml);
  const canvas = viewer.get<CanvasService>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  canvas.zoom('fit-viewport');
  let shown = new Map<string, Mark>();
  return {
    light: (tokens) => {
      for (const [id, mark] of shown) canvas.removeMarker(id, mark);
      overlays.remove({ type: 'token' });
      shown = new Map([...marksOf(tokens)].filter(([id]) => registry.get(id) !== undefined));
      for (const [id, mark] of shown) {
        canvas.addMarker(id, mark);
        if (signs[mark] === '') continue;
        const sign = document.createElement('span');
        sign.className = `token-sign ${mark}`;
        sign.textContent = signs[mark];
        overlays.add(id, 'token', { position: { top: -14, left: -8 }, html: sign, scale: { min: 1, max: 1.2 } });
      }
    },
    show: (id) => {
      const element = registry.get(id);
      if (element === undefined) return;
      if (canvas.zoom() < 0.6) canvas.zoom(0.8);
      canvas.scrollToElement(element as never, around);
    },
    zoom: (way) => {
      if (way === 'fit') canvas.zoom('fit-viewport');
      else canvas.zoom(Math.min(3, Math.max(0.1, canvas.zoom() * (way === 'in' ? 1.25 : 0.8))));
    },
    close: () => viewer.destroy(),
  };
};
