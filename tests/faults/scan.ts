import { smallPdf } from '../harness/small-pdf.ts';

/** A scanned page to upload, each with a content of its own. */
export const scan = (): FormData => {
  const form = new FormData();
  form.append('file', new Blob([smallPdf(`scan ${Math.random()}`)], { type: 'application/pdf' }), 'scan.pdf');
  return form;
};
