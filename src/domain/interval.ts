/** A share with its uncertainty; all between 0 and 1. */
export type Share = { readonly share: number; readonly from: number; readonly to: number };

/** Two-sided 95 %. */
const z = 1.96;

/** A share of a count with its Wilson interval, which is honest for small counts too; null of nothing. */
export const wilson = (part: number, whole: number): Share | null => {
  if (whole === 0) return null;
  const share = part / whole;
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const middle = share + (z * z) / (2 * whole);
  const size = 1 + (z * z) / whole;
  return { share, from: Math.max(0, (middle - spread) / size), to: Math.min(1, (middle + spread) / size) };
};
