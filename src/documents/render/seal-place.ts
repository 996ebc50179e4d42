import type { Faces } from './pen.ts';
import { sealDiameter, sealImage } from './seal-image.ts';

/**
 * Keeps the seal ready on the present page without showing it: the drawing lies in the file and only becomes the
 * appearance of the signature when the document is sealed. (x, y) is the centre, in points from the upper left.
 */
export const reserveSealPlace = (
  document: PDFKit.PDFDocument,
  faces: Faces,
  bureauName: string,
  specimen: boolean,
  x: number,
  y: number,
): void => {
  const appearance = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, sealDiameter, sealDiameter],
    Resources: { ExtGState: { G: { Type: 'ExtGState', BM: 'Multiply' } } },
  });
  appearance.end(Buffer.from(sealImage(faces.bold, bureauName, specimen)));
  const lower = document.page.height - y;
  const half = sealDiameter / 2;
  const place = { Rect: [x - half, lower - half, x + half, lower + half], Appearance: appearance };
  (document.page.dictionary.data as Record<string, unknown>)['OneSealPlace'] = place;
};
