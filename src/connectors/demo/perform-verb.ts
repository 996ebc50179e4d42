import { fingerprint, withoutContents } from './demo-book.ts';
import type { DemoBook } from './demo-book.ts';
import type { DemoContext, DemoVerb } from './demo-verbs.ts';
import { PeerRefusal } from './peer-refusal.ts';

/** Does what a request asks, once per key: a repeat gets the first answer, another content under the same key is refused. @throws PeerRefusal */
export const performVerb = (
  { verb, act }: DemoVerb,
  given: unknown,
  key: string | undefined,
  context: Omit<DemoContext, 'key'>,
  book: DemoBook,
): { answer: object; repeated: boolean } => {
  const read = verb.input.read(given);
  if ('fault' in read) throw new PeerRefusal(422, 'input-invalid', read.fault);
  if (verb.method === 'GET') return { answer: act(read.value, { ...context, key: '' }).answer, repeated: false };
  if (key === undefined) throw new PeerRefusal(400, 'key-missing', '缺少幂等键');
  const mark = fingerprint(verb.name, read.value);
  const first = book.answered(verb.peer, key);
  if (first !== undefined) {
    if (first.fingerprint !== mark) throw new PeerRefusal(409, 'key-reused', '同一幂等键的内容不同');
    return { answer: first.answer, repeated: true };
  }
  const { answer, facts = {} } = act(read.value, { ...context, key });
  const input = withoutContents(read.value);
  book.write({ peer: verb.peer, verb: verb.name, at: context.at, key, fingerprint: mark, input, answer, facts });
  return { answer, repeated: false };
};
