/** The files of a draft as JSON, where every character may take two; bytes. */
export const bodyLimit = 12_000_000;
