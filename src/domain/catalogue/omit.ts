/** A copy of a row without the columns that only say where it belongs. */
export const omit = <T extends object, K extends keyof T & string>(row: T, ...names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;
