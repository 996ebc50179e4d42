import type { FlowFile } from '../../release.ts';
import { checkEntities, fileEntities } from './file-entities.ts';
import { checkSize, fileTooLarge } from './file-too-large.ts';
import type { Found } from './input-rule.ts';

/** What bars a file from being read at all: its size, and declarations that a parser would expand. */
export const fileProblem = (file: FlowFile): Found[] => {
  const size = checkSize(file).map((hit) => ({ rule: fileTooLarge, hit }));
  return size.length > 0 ? size : checkEntities(file).map((hit) => ({ rule: fileEntities, hit }));
};
