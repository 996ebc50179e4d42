import { Readable } from 'node:stream';
import { buildSheet } from '../../documents/build-sheet.ts';
import type { DocumentData } from '../../documents/kinds.ts';
import { BureauError } from '../../errors.ts';
import { lockCase } from '../../store/cases.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { findDocument, findDocumentByEffect, updateDocument } from '../../store/documents.ts';
import { settleNumberText } from '../../store/numbers.ts';
import { templateInForce } from '../../store/document-templates.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { builders } from './builders.ts';
import { groupOf, readEntered } from './entered.ts';
import type { Entered } from './entered.ts';
import type { CaseFacts, Facts } from './facts.ts';
import { numberOf, readFacts } from './facts.ts';
import { reserveDocument } from './reserve-document.ts';
import type { Order } from './reserve-document.ts';
import { wordingOf } from '../document-template/wording-of.ts';
import { verifyAddress } from './verify-address.ts';

/** A document whose draft lies in the file store; `keepDraft` makes it part of the case. */
export interface Draft {
  row: DocumentRow;
  data: DocumentData;
  sha256: string;
}

const mostBytes = 64 * 1024 * 1024;

/** Puts a PDF of ours into the file store. Errors: disk-full. */
export const storePdf = async (bureau: Bureau, pdf: Uint8Array): Promise<string> => {
  const stored = await bureau.files.put(Readable.from([pdf]), { maxBytes: mostBytes, allow: ['application/pdf'] });
  return stored.sha256;
};

const correct = (body: Record<string, unknown>, corrections: Entered): Record<string, unknown> => {
  const strange = Object.keys(corrections).find((field) => !(field in body));
  if (strange !== undefined)
    throw new BureauError(
      'correction-not-allowed',
      { field: strange, allowed: Object.keys(body).join('、') },
      `corrections.${strange}`,
    );
  return { ...body, ...corrections };
};

const dataOf = (
  bureau: Bureau,
  facts: CaseFacts,
  row: Pick<DocumentRow, 'kind' | 'number' | 'madeAt' | 'id' | 'checkCode'>,
  { corrections = {}, pause }: Pick<Order, 'corrections' | 'pause'>,
): DocumentData => {
  const { bureauName, publicUrl } = bureau.config;
  const own = { number: row.number, issuedAt: row.madeAt, bureauName, publicUrl };
  const given: Facts = { ...facts, ...own, ...(pause === undefined ? {} : { pause }) };
  return {
    kind: row.kind,
    number: row.number,
    bureauName,
    issuedAt: row.madeAt,
    caseNumber: numberOf(facts.subject),
    item: { code: facts.item.code, name: facts.item.nameZh, legalBasis: facts.item.legalBasis },
    applicant: { name: facts.applicant.name },
    verifyUrl: verifyAddress(bureau, row),
    specimen: bureau.seal.specimen,
    body: correct(builders[row.kind](given), corrections),
    // The kind selects the builder, which the compiler cannot follow through the union.
  } as unknown as DocumentData;
};

/** Throws what is wrong with the content before a number is spent on it. */
export const checkContent = async (bureau: Bureau, facts: CaseFacts, order: Order): Promise<void> => {
  const { read } = bureau.store;
  const wording = await wordingOf(read, order.kind, await templateInForce(read, order.kind));
  const provisional = { kind: order.kind, number: '〔〕', madeAt: bureau.clock.now(), id: '0', checkCode: '0' };
  buildSheet(dataOf(bureau, facts, provisional, order), wording);
};

/**
 * Numbers a document and prints its draft, outside any transaction of the caller. A repeat of the order gives the same
 * number, moment of issue and wording. Errors: act-missing, document-invalid, refusal-incomplete, authority-not-named, glyph-missing …
 */
export const renderDocument = async (bureau: Bureau, order: Order): Promise<Draft> => {
  const facts = await readFacts(bureau.store.read, order);
  if ((await findDocumentByEffect(bureau.store.read, order.owner)) === undefined)
    await checkContent(bureau, facts, order);
  const row = await bureau.store.transaction(async (tx) => {
    await lockCase(tx, order.subject.id);
    return reserveDocument(bureau, tx, order);
  });
  const corrections = groupOf(readEntered(row.data), 'corrections');
  const data = dataOf(bureau, facts, row, { ...order, corrections });
  const wording = await wordingOf(bureau.store.read, row.kind, row.templateVersion);
  const { pdf } = await bureau.press.render(data, wording);
  return { row, data, sha256: await storePdf(bureau, pdf) };
};

/** Makes the draft the document's and its number used; a document that has gone further is left alone. */
export const keepDraft = async (tx: Tx, { row, data, sha256 }: Draft): Promise<void> => {
  if ((await findDocument(tx, row.id))?.status !== 'reserved') return;
  await updateDocument(tx, row.id, { status: 'made', data: JSON.stringify(data), draftSha256: sha256 });
  await settleNumberText(tx, row.number, 'used');
};
