/** Things by a key, in the order in which their keys first come. */
export const grouped = <T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const one of all) {
    const list = map.get(key(one));
    if (list === undefined) map.set(key(one), [one]);
    else list.push(one);
  }
  return map;
};
