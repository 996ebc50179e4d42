const longNumber = /\d[\d\s-]{3,}[\dXx]/g;
const mailAddress = /[\w.+-]+@[\w.-]+/g;
const controls = /\p{Cc}+/gu;
const maxLength = 200;
const longestEcho = 500;

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length >= 2 && value.length <= longestEcho ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

/**
 * A peer's own words, fit for an incident and a log: everything we sent it is blanked out, so are long numbers and mail addresses,
 * because peers like to quote the name or the number they do not accept. At most 200 characters.
 */
export const redact = (words: string, sent: unknown): string =>
  texts(sent)
    .sort((a, b) => b.length - a.length)
    .reduce((left, secret) => left.replaceAll(secret, '***'), words)
    .replace(mailAddress, '***')
    .replace(longNumber, '***')
    .replace(controls, ' ')
    .slice(0, maxLength);
