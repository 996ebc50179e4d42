import { openViewer } from '../../web/staff/diagram/open-viewer.ts';
import { marksOf } from './marks-of.ts';
import type { Mark, Tokens } from './marks-of.ts';

export interface TokenDiagram {
  /** Lights what was passed, and what is open now. */
  light(tokens: Tokens): void;
  show(id: string): void;
  zoom(way: 'in' | 'out' | 'fit'): void;
  close(): void;
}

const signs: Readonly<Record<Mark, string>> = { 'token-passed': '', 'token-here': '▶', 'token-stuck': '!' };

/** Draws a rehearsal's diagram once; its tokens are lit as they move. */
export const openTokens = async (container: HTMLElement, xml: string): Promise<TokenDiagram> => {
  const { canvas, registry, overlays, zoom, reach, close } = await openViewer(container, xml);
  zoom('fit');
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
    show: (id) => reach(id, 0.8),
    zoom,
    close,
  };
};
