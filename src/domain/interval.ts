/** A share with its uncertainty; all between 0 and 1. */
export type Share = { readonly share: number; readonly from: number; readonly to: number };

/** Two-sided 95 %. */
const z = 1.96;

/**
 * A share of a count with its Wilson score interval (E. B. Wilson, JASA 22, 1927; method 3 of R. G. Newcombe, Statistics in
 * Medicine 17, 1998), which holds its 95 % for small counts and for shares near 0 and 1 too; null of nothing.
 */
export const wilson = (part: number, whole: number): Share | null => {
  if (whole === 0) return null;
  const share = part / whole;
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const middle = share + (z * z) / (2 * whole);
  const size = 1 + (z * z) / whole;
  return { share, from: Math.max(0, (middle - spread) / size), to: Math.min(1, (middle + spread) / size) };
};

/** The share of the two tails together that an interval of 95 % leaves out at most. */
const tails = 0.05;

/**
 * Which of n ordered values bound the median with 95 % or more, whatever the values' distribution: the innermost pair of
 * order statistics whose binomial tails hold at most 2.5 % each (W. J. Conover, Practical Nonparametric Statistics, 3.2; the
 * table of M. J. Campbell and M. J. Gardner, BMJ 296, 1988). Ranks count from 1; null for fewer than six values.
 */
export const medianRanks = (n: number): { readonly from: number; readonly to: number } | null => {
  // P(X = k) of the binomial distribution with one half, as a logarithm: 2⁻ⁿ is too small for a number.
  let log = -n * Math.LN2;
  let below = 0;
  let rank = 0;
  for (let k = 0; k < n; k += 1) {
    below += Math.exp(log);
    if (below > tails / 2) break;
    rank = k + 1;
    log += Math.log((n - k) / (k + 1));
  }
  return rank === 0 ? null : { from: rank, to: n + 1 - rank };
};
