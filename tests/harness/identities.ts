const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A well-formed unified social credit code (GB 32100) for the n-th invented organisation. */
export const creditCode = (n: number): string => {
  const body = `91320412${String(n).padStart(9, '0')}`;
  const sum = [...body].reduce((total, sign, at) => total + alphabet.indexOf(sign) * (3 ** at % 31), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
};

/** A well-formed mobile number for the n-th invented person. */
export const mobile = (n: number): string => `139${String(n).padStart(8, '0')}`;
