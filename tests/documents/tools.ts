import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSheet } from '../../src/documents/build-sheet.ts';
import type { DocumentData } from '../../src/documents/kinds.ts';
import { loadFace } from '../../src/documents/render/face.ts';
import { projectFonts } from '../../src/documents/render/fonts.ts';
import type { Faces } from '../../src/documents/render/pen.ts';
import { renderPdf } from '../../src/documents/render/render-pdf.ts';

/** The independent PDF reader; CI has it, elsewhere its tests are shown as skipped. */
export const hasPoppler = ['pdfsig', 'pdftotext', 'pdfinfo'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);

let faces: Faces | null = null;
export const testFaces = (): Faces => {
  const paths = projectFonts();
  return (faces ??= { regular: loadFace(paths.regular), bold: loadFace(paths.bold) });
};
export const print = (data: DocumentData): Promise<Buffer> => renderPdf(buildSheet(data), testFaces());

/** Runs one of poppler's tools on the bytes and gives its output. */
export const poppler = (tool: string, pdf: Buffer, before: string[] = [], after: string[] = []): string => {
  const dir = mkdtempSync(join(tmpdir(), 'oneseal-pdf-'));
  try {
    writeFileSync(join(dir, 'a.pdf'), pdf);
    return execFileSync(tool, [...before, join(dir, 'a.pdf'), ...after], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
/** The text of all pages without any white space, because a line may end anywhere in Chinese. */
export const textOf = (pdf: Buffer): string => poppler('pdftotext', pdf, ['-layout'], ['-']).replaceAll(/\s+/g, '');
/** The same in the order of the content, for text in columns. */
export const rawTextOf = (pdf: Buffer): string => poppler('pdftotext', pdf, ['-raw'], ['-']).replaceAll(/\s+/g, '');
export const pageCount = (pdf: Buffer): number => Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', pdf))?.[1]);
