import { createHash } from 'node:crypto';

const longest = 200;

// What differs from case to case: identifiers, keys, hashes, times, long numbers. Short numbers stay: 404 is not 500.
const particular =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\b[0-9a-hjkmnp-tv-z]{26}\b|\b[0-9a-f]{16,}\b|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?|\b[A-Z]{1,4}-\d{6,8}-\d+\b|[\w.+-]+@[\w-]+\.[\w.]+|\d{4,}/gu;

/** What an incident says, without what differs from case to case, so that incidents of one cause read alike. */
export const normaliseMessage = (message: string): string =>
  message.replace(particular, '…').replace(/\s+/gu, ' ').trim().slice(0, longest);

export interface CauseOf {
  flow: string;
  elementId: string;
  errorType: string;
  message: string;
}

/** The cause of an incident and its id, which is the same for every incident of the cause: 16 hexadecimal digits. */
export const causeOf = ({ flow, elementId, errorType, message }: CauseOf): { cause: string; causeId: string } => {
  const cause = normaliseMessage(message);
  const text = JSON.stringify([flow, elementId, errorType, cause]);
  return { cause, causeId: createHash('sha256').update(text).digest('hex').slice(0, 16) };
};
