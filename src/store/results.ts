import type { Db, Tx } from './store.ts';

export interface CertificateRow {
  id: string;
  number: string;
  documentId: string;
  caseId: string;
  itemCode: string;
  applicantId: string;
  status: 'active' | 'revoked' | 'replaced';
  validFrom: string;
  validTo: string | null;
  issuedAt: string;
  endedAt: string | null;
  endReason: string | null;
}

export const insertCertificate = async (tx: Tx, row: CertificateRow): Promise<void> => {
  await tx('certificates').insert(row);
};

export const certificatesOfCase = (db: Db | Tx, caseId: string): Promise<CertificateRow[]> =>
  db<CertificateRow>('certificates').where({ caseId }).orderBy('issuedAt').orderBy('id');

export const findCertificateByDocument = (db: Db | Tx, documentId: string): Promise<CertificateRow | undefined> =>
  db<CertificateRow>('certificates').where({ documentId }).first();

export const updateCertificate = async (tx: Tx, id: string, change: Partial<CertificateRow>): Promise<void> => {
  await tx<CertificateRow>('certificates').where({ id }).update(change);
};

export interface DeliveryRow {
  id: string;
  caseId: string;
  /** JSON list of document ids put at the applicant's disposal. */
  documents: string;
  offeredAt: string;
}

export const insertDelivery = async (tx: Tx, row: DeliveryRow): Promise<void> => {
  await tx('deliveries').insert(row);
};

export const deliveriesOfCase = (db: Db | Tx, caseId: string): Promise<DeliveryRow[]> =>
  db<DeliveryRow>('deliveries').where({ caseId }).orderBy('offeredAt').orderBy('id');

export interface PublicationRow {
  id: string;
  caseId: string;
  /** JSON of the masked notice. */
  content: string;
  publishedAt: string;
}

export const insertPublication = async (tx: Tx, row: PublicationRow): Promise<void> => {
  await tx('publications').insert(row).onConflict('caseId').ignore();
};

/** Public notices, newest first, paged by the last one's moment and id. */
export const listPublications = (
  db: Db,
  { after, limit }: { after?: { publishedAt: string; id: string }; limit: number },
): Promise<PublicationRow[]> => {
  const query = db<PublicationRow>('publications').orderBy('publishedAt', 'desc').orderBy('id', 'desc').limit(limit);
  if (after !== undefined)
    void query.where((older) =>
      older
        .where('publishedAt', '<', after.publishedAt)
        .orWhere({ publishedAt: after.publishedAt })
        .andWhere('id', '<', after.id),
    );
  return query;
};

export interface ArchiveRow {
  caseId: string;
  /** JSON: every file with its hash, the record's head, the flow version. */
  manifest: string;
  sha256: string;
  retention: string;
  archivedAt: string;
}

export const saveArchive = async (tx: Tx, row: ArchiveRow): Promise<void> => {
  await tx('archives').insert(row).onConflict('caseId').merge();
};

export const findArchive = (db: Db, caseId: string): Promise<ArchiveRow | undefined> =>
  db<ArchiveRow>('archives').where({ caseId }).first();

export interface PaymentRow {
  id: string;
  caseId: string;
  feeCode: string;
  amountFen: number;
  noticeId: string;
  /** The number under which the payer pays, and where. */
  noticeNumber: string;
  payUrl: string;
  /** Last day of payment. */
  dueOn: string;
  status: 'asked' | 'paid';
  askedAt: string;
  paidAt: string | null;
  reference: string | null;
}

export const insertPayment = async (tx: Tx, row: PaymentRow): Promise<void> => {
  await tx('payments').insert(row);
};

export const findPaymentByNotice = (db: Db | Tx, noticeId: string): Promise<PaymentRow | undefined> =>
  db<PaymentRow>('payments').where({ noticeId }).first();

export const paymentsOfCase = (db: Db | Tx, caseId: string): Promise<PaymentRow[]> =>
  db<PaymentRow>('payments').where({ caseId }).orderBy('askedAt');

/** Notices that the platform has not reported as paid, the oldest first. */
export const openPayments = (db: Db, limit: number): Promise<PaymentRow[]> =>
  db<PaymentRow>('payments').where({ status: 'asked' }).orderBy('askedAt').limit(limit);

export const updatePayment = async (tx: Tx, id: string, change: Partial<PaymentRow>): Promise<void> => {
  await tx<PaymentRow>('payments').where({ id }).update(change);
};

/** What was handed to a peer and what it answered. */
export interface HandoverRow {
  id: string;
  caseId: string;
  peer: string;
  verb: string;
  /** JSON of the answer. */
  answer: string;
  doneAt: string;
}

export const insertHandover = async (tx: Tx, row: HandoverRow): Promise<void> => {
  await tx('handovers').insert(row).onConflict('id').ignore();
};

export const handoversOfCase = (db: Db | Tx, caseId: string): Promise<HandoverRow[]> =>
  db<HandoverRow>('handovers').where({ caseId }).orderBy('doneAt').orderBy('id');
