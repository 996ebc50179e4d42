import PDFDocument from 'pdfkit';
import { BureauError } from '../../errors.ts';
import type { Sheet } from '../model.ts';
import { paintCertificate } from './paint-certificate.ts';
import { paintLetter } from './paint-letter.ts';
import { colours, createPen } from './pen.ts';
import type { Faces, Pen } from './pen.ts';

const specimenText = '样章 SPECIMEN　仅供演示，不具有法律效力';

const paintFooters = (document: PDFKit.PDFDocument, pen: Pen, sheet: Sheet): void => {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    const { width, height } = document.page;
    const y = sheet.model.layout === 'certificate' ? height - 16 : height - 40;
    pen.centred('regular', 8.5, `第 ${index + 1} 页 / 共 ${count} 页`, width / 2, y, { colour: colours.grey });
    pen.line('regular', 8.5, sheet.caseNumber, 44, y, { colour: colours.grey });
    if (!sheet.specimen) continue;
    const wide = pen.faces.regular.width(specimenText) * 8.5;
    pen.line('regular', 8.5, specimenText, width - 44 - wide, y, { colour: colours.red });
  }
};

const collect = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });

/**
 * Sheet → PDF bytes, not sealed yet; equal sheets give equal bytes.
 * Errors: `glyph-missing`, `document-invalid` when a certificate does not fit on its page.
 */
export const renderPdf = async (sheet: Sheet, faces: Faces): Promise<Buffer> => {
  const { model } = sheet;
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    // Typed as a name, but null leaves out the built-in Latin font.
    font: null as unknown as string,
    info: {
      Title: `${model.title} ${sheet.number}`,
      Author: sheet.bureauName,
      Subject: `${sheet.kindName} ${sheet.caseNumber}`,
      Creator: 'OneSeal',
      Producer: 'OneSeal',
      CreationDate: new Date(sheet.issuedAt),
    },
  });
  // pdfkit takes a parsed font; its types only know the sources of one.
  document.registerFont('regular', faces.regular.font as unknown as Buffer);
  document.registerFont('bold', faces.bold.font as unknown as Buffer);
  const pen = createPen(document, faces);
  if (model.layout === 'letter') paintLetter(document, pen, sheet, model);
  else if (!paintCertificate(document, pen, sheet, model)) {
    throw new BureauError('document-invalid', { detail: '证照内容超过一页 (the text exceeds one page)' }, 'body.scope');
  }
  paintFooters(document, pen, sheet);
  return collect(document);
};
