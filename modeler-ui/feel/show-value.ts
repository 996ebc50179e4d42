/** A value as FEEL writes it, as far as JSON can. */
export const showValue = (value: unknown): string => {
  if (value === undefined || value === null) return 'null';
  const text = JSON.stringify(value, null, 2) as string | undefined;
  return text ?? String(value);
};
