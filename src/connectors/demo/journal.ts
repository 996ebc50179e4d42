import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../parse-json.ts';

export interface Journal {
  append(line: object): void;
  close(): void;
}

/** JSON lines in `<dataDir>/demo-peers.jsonl`, read once at opening. A last line that a kill cut short never got an answer: it goes. */
export const openJournal = (dataDir: string, apply: (line: unknown) => void): Journal => {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'demo-peers.jsonl');
  const file = openSync(path, 'a+', 0o600);
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  let length = end;
  if (end < bytes.length) ftruncateSync(file, end);
  for (const line of bytes.subarray(0, end).toString('utf8').split('\n')) {
    const entry = parseJson(line);
    if (entry !== undefined) apply(entry);
  }
  return {
    append: (line) => {
      const written = Buffer.from(`${JSON.stringify(line)}\n`);
      try {
        if (writeSync(file, written) < written.length) throw new Error('the journal of the demo peers is full');
        length += written.length;
      } catch (error) {
        // Half a line would swallow the next one.
        ftruncateSync(file, length);
        throw error;
      }
    },
    close: () => closeSync(file),
  };
};
