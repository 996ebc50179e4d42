/** English text of a library → Chinese; `{name}` is filled in by the library. */
export type Dictionary = Readonly<Record<string, string>>;
