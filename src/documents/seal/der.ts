/** DER tags that the seal's signature uses. */
export const tags = {
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

const lengthOf = (size: number): Buffer => {
  if (size < 0x80) return Buffer.from([size]);
  const hex = size.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
};

/** One DER element: tag, length, contents. */
export const der = (tag: number, ...contents: Buffer[]): Buffer => {
  const value = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(value.length), value]);
};

/** `1.2.840.113549.1.7.2` → DER object identifier. */
export const oid = (text: string): Buffer => {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const sevens = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      sevens.unshift((left & 0x7f) | 0x80);
    bytes.push(...sevens);
  }
  return der(tags.oid, Buffer.from(bytes));
};

/** SET OF with its elements in DER order. */
export const setOf = (tag: number, elements: readonly Buffer[]): Buffer =>
  der(tag, ...[...elements].sort((left, right) => left.compare(right)));

/** UTC instant (ISO) → DER time with seconds: UTCTime until 2049, GeneralizedTime after. */
export const time = (instant: string): Buffer => {
  const text = `${instant.slice(0, 19).replaceAll(/[-T:]/g, '')}Z`;
  const year = Number(text.slice(0, 4));
  return year >= 1950 && year < 2050
    ? der(tags.utcTime, Buffer.from(text.slice(2), 'ascii'))
    : der(tags.generalizedTime, Buffer.from(text, 'ascii'));
};

/** A parsed element; `raw` holds tag and length too, `value` the contents. */
export type Element = { tag: number; raw: Buffer; value: Buffer };

/** Reads the DER elements that stand one after the other; null when the bytes are no DER. */
export const readElements = (bytes: Buffer): Element[] | null => {
  const elements: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at]!;
    const first = bytes[at + 1];
    if (first === undefined || (tag & 0x1f) === 0x1f) return null;
    const count = first < 0x80 ? 0 : first & 0x7f;
    if (count > 4 || first === 0x80 || at + 2 + count > bytes.length) return null;
    const size = count === 0 ? first : bytes.readUIntBE(at + 2, count);
    const start = at + 2 + count;
    if (start + size > bytes.length) return null;
    elements.push({ tag, raw: bytes.subarray(at, start + size), value: bytes.subarray(start, start + size) });
    at = start + size;
  }
  return elements;
};

/** Walks down by child positions; null when there is none. */
export const descend = (element: Element | undefined, ...path: readonly number[]): Element | null => {
  let here = element;
  for (const index of path) {
    here = here === undefined ? undefined : readElements(here.value)?.[index];
  }
  return here ?? null;
};
