/** The parser's own words about a place: `line 12`, empty where it gives none. Its lines count from 0. */
export const lineOf = (warning: string): string => {
  const line = /line: (\d+)/.exec(warning)?.[1];
  return line === undefined ? '' : `line ${Number(line) + 1}`;
};

/** The ids that the parser names after these words, each once, with their first line. */
export const idsAfter = (words: string, warnings: readonly string[]): Map<string, string> => {
  const found = new Map<string, string>();
  for (const text of warnings) {
    const id = new RegExp(`${words} <([^>]*)>`, 'i').exec(text)?.[1];
    if (id !== undefined && !found.has(id)) found.set(id, lineOf(text));
  }
  return found;
};
