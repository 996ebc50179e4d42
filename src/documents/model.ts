/** A part of a letter, from top to bottom. */
export type Block =
  | { type: 'paragraph'; text: string; indent?: boolean; strong?: boolean }
  | { type: 'heading'; text: string }
  /** A bordered list of label and value. */
  | { type: 'facts'; rows: readonly (readonly [string, string])[] }
  /** `share` is a part of the width; the shares of a table are added up. */
  | { type: 'table'; columns: readonly { title: string; share: number; centre?: boolean }[]; rows: readonly string[][] }
  /** Lines to be signed by hand. */
  | { type: 'blanks'; labels: readonly string[] };

export type Letter = {
  layout: 'letter';
  title: string;
  /** Salutation at the left margin; none for records. */
  addressee: string | null;
  blocks: readonly Block[];
};

export type Certificate = {
  layout: 'certificate';
  title: string;
  orientation: 'landscape' | 'portrait';
  rows: readonly (readonly [string, string])[];
  note: string;
};

/** What is to be printed, without a word about how. */
export type DocumentModel = Letter | Certificate;

/** A model with what stands around it; plain data that can be handed to another thread. */
export type Sheet = {
  model: DocumentModel;
  /** Name of the kind, for the file's properties. */
  kindName: string;
  number: string;
  bureauName: string;
  /** Instant, UTC ISO. */
  issuedAt: string;
  caseNumber: string;
  verifyUrl: string;
  specimen: boolean;
};

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const heading = (text: string): Block => ({ type: 'heading', text });
/** Numbered paragraphs 1. 2. 3. */
export const numbered = (texts: readonly string[]): Block[] =>
  texts.map((text, index) => paragraph(texts.length === 1 ? text : `${index + 1}．${text}`));
