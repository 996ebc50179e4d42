/** What the receipt's page shows; kept for the tab, since the secret is given out once. */
export interface KeptReceipt {
  number: string | null;
  secret: string;
  itemCode: string;
  /** The applicant for whom an agent has applied. */
  agencyFor?: string;
  itemName: string;
  materials: string[];
}

export const receiptName = (caseId: string): string => `receipt-${caseId}`;
