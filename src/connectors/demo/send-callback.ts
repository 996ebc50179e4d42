import { signCallback, signatureHeader } from '../callback.ts';

const attempts = 3;
const answerMs = 5_000;

/** Reports an event to the bureau, signed; tells whether the bureau took it. What is not taken, the bureau finds out by asking. */
export const sendCallback = async (
  url: unknown,
  token: string,
  event: object,
): Promise<'none' | 'taken' | 'not-taken'> => {
  if (typeof url !== 'string') return 'none';
  const body = JSON.stringify(event);
  const headers = { 'content-type': 'application/json', [signatureHeader]: signCallback(token, body) };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(), answerMs);
    try {
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: cut.signal });
      await response.body?.cancel();
      if (response.ok) return 'taken';
    } catch {
      // Not reached: the next attempt, or the bureau's own question, makes up for it.
    } finally {
      clearTimeout(timer);
    }
  }
  return 'not-taken';
};
