/** Works on all, at most `atOnce` at a time; gives the results in the order of what was given. */
export const inParallel = async <T, R>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> => {
  const results: R[] = [];
  const waiting = all.map((one, index) => ({ one, index }));
  const turn = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next.index] = await work(next.one);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  return results;
};
