/** What a worker would plausibly give back, by job type, where it gives back anything. */
export const exampleReturns: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'check-credit': { creditGood: true },
  'check-name': { nameFree: true },
  // In fen, as text.
  'collect-fee': { feeAmount: '20000' },
  'file-seal-carving': { sealFilingNumber: '演练-刻章备案' },
};
