import { randomBytes } from 'node:crypto';
import { shanghaiDay } from '../../domain/days.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
import { newId } from '../../domain/id.ts';
import { formatCertificateNumber, formatDocumentNumber } from '../../domain/numbering.ts';
import type { Catalogue, Item } from '../../domain/catalogue/types.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { findDocumentByEffect, insertDocument } from '../../store/documents.ts';
import { templateInForce } from '../../store/document-templates.ts';
import { reserveNumber } from '../../store/numbers.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import type { Entered } from './entered.ts';
import type { Facts } from './facts.ts';
import { voidUnsealed } from './void-unsealed.ts';

/** A document that somebody or something wants made. */
export interface Order {
  /** Who orders: one order has one document, however often it is repeated. */
  owner: string;
  kind: DocumentKind;
  subject: CaseRow;
  item: Item;
  catalogue: Catalogue;
  /** Where it replaces a voided document: that one's id, and what of its content is put right. */
  replaces?: string;
  /** The pause that a special-procedure-notice tells of. */
  pause?: NonNullable<Facts['pause']>;
  corrections?: Entered;
}

/** A certificate is numbered within its item, every other document within its kind; both anew each year. */
const seriesOf = ({ kind, item, catalogue }: Order, year: number) =>
  kind === 'certificate'
    ? {
        name: `certificate-${item.code}-${year}`,
        format: (serial: number) =>
          formatCertificateNumber({
            prefix: catalogue.parameters['case-number-prefix'],
            itemCode: item.code,
            year,
            serial,
          }),
      }
    : {
        name: `document-${kind}-${year}`,
        format: (serial: number) =>
          formatDocumentNumber({ prefix: catalogue.parameters['document-number-prefix'], kind, year, serial }),
      };

/**
 * Gives the order its document with number, check code and moment of issue, in the caller's short transaction
 * (guarantee 6). What an earlier round of the case left without a seal is voided with a reason. The caller holds the case.
 */
export const reserveDocument = async (bureau: Bureau, tx: Tx, order: Order): Promise<DocumentRow> => {
  const known = await findDocumentByEffect(tx, order.owner);
  if (known !== undefined) return known;
  const at = bureau.clock.now();
  const { subject, kind } = order;
  if (order.replaces === undefined)
    await voidUnsealed(tx, { caseId: subject.id, kind, reason: '由本环节的新文书取代', at });
  const series = seriesOf(order, Number(shanghaiDay(at).slice(0, 4)));
  const number = await reserveNumber(tx, { ...series, owner: order.owner, caseId: subject.id, at });
  const row: DocumentRow = {
    id: newId(),
    caseId: subject.id,
    kind,
    number: number.text,
    status: 'reserved',
    data: JSON.stringify({ corrections: order.corrections ?? {} }),
    draftSha256: null,
    sha256: null,
    effectId: order.owner,
    replaces: order.replaces ?? null,
    madeAt: at,
    sealedAt: null,
    voidedAt: null,
    voidReason: null,
    templateVersion: await templateInForce(tx, kind),
    checkCode: randomBytes(8).toString('hex'),
  };
  await insertDocument(tx, row);
  return row;
};
