import type { FlowFile } from '../../release.ts';
import type { Hit, Severity, Words } from '../finding.ts';
import { checkEntities, fileEntities } from './file-entities.ts';
import { checkSize, fileTooLarge } from './file-too-large.ts';

/** A rule about a file as such, judged before anything of it is read as a flow. */
export type InputRule = { readonly id: string; readonly severity: Severity; readonly reason: Words };
export type Found = { readonly rule: InputRule; readonly hit: Hit };

/** What bars a file from being read at all: its size, and declarations that a parser would expand. */
export const fileProblem = (file: FlowFile): Found[] => {
  const size = checkSize(file).map((hit) => ({ rule: fileTooLarge, hit }));
  return size.length > 0 ? size : checkEntities(file).map((hit) => ({ rule: fileEntities, hit }));
};
