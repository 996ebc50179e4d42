import { BureauError } from '../../errors.ts';
import type { Http } from '../http.ts';

/** Largest JSON body, bytes. */
export const jsonLimit = 1024 * 1024;
const deepest = 32;
const mostNodes = 50_000;

const halfCharacter = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Refuses what a database or a hash cannot keep as it came: NUL and halves of characters. Error: text-not-allowed. */
const requireText = (text: string): void => {
  if (text.includes('\0') || halfCharacter.test(text)) throw new BureauError('text-not-allowed');
};

/** Walks without recursion, so that depth costs no stack. Errors: json-too-deep, text-not-allowed. */
const requireTame = (body: unknown): void => {
  const open: [value: unknown, depth: number][] = [[body, 1]];
  let nodes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    nodes += 1;
    if (depth > deepest || nodes > mostNodes)
      throw new BureauError('json-too-deep', { depth: deepest, nodes: mostNodes });
    if (typeof value === 'string') requireText(value);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, part] of Object.entries(value)) {
      // A name that reaches an object's prototype is no name of a field.
      if (name === '__proto__') throw new BureauError('malformed-json');
      requireText(name);
      open.push([part, depth + 1]);
    }
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new BureauError('malformed-json');
  }
};

/** JSON is the one body besides uploads; an empty one is none. Errors: malformed-json, json-too-deep, text-not-allowed. */
export const addJsonBody = (http: Http): void => {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: jsonLimit },
    async (_request: unknown, text: string) => {
      if (text === '') return undefined;
      const body = parse(text);
      requireTame(body);
      return body;
    },
  );
  http.addHook('preValidation', async (request) => {
    requireTame(request.query);
    requireTame(request.params);
  });
};
