/** The value at a share of the way (nearest rank) through values that each count several times; null without any. */
export const percentile = (
  values: readonly { readonly value: number; readonly count: number }[],
  share: number,
): number | null => {
  const total = values.reduce((sum, { count }) => sum + count, 0);
  let left = Math.ceil(total * share);
  for (const { value, count } of values.toSorted((a, b) => a.value - b.value)) {
    left -= count;
    if (left <= 0) return value;
  }
  return null;
};
