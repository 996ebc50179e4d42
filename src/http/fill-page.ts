/** How many times a page is filled up, where what the database cannot judge leaves rows out. */
const rounds = 5;

/** A page of the rows that are kept; `more`: where the next page begins, undefined after the last. */
export const fillPage = async <R>(
  limit: number,
  fetch: (after: R | undefined) => Promise<R[]>,
  keep: (row: R) => boolean,
): Promise<{ rows: R[]; more: R | undefined }> => {
  const found: R[] = [];
  let last: R | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const rows = await fetch(last);
    for (const row of rows) {
      last = row;
      if (keep(row)) found.push(row);
      if (found.length === limit) return { rows: found, more: row };
    }
    if (rows.length < limit) return { rows: found, more: undefined };
  }
  return { rows: found, more: last };
};
