import { checkDuplicateIds, fileDuplicateId } from './file-duplicate-id.ts';
import { checkIllegalIds, filePlainId } from './file-plain-id.ts';
import type { Found } from './input-rule.ts';
import { checkWarnings, fileUnresolved } from './file-unresolved.ts';

/** What the parser has left out of a diagram, by its warnings: none of it would be there any more once it is saved. */
export const lostParts = (warnings: readonly string[]): Found[] => {
  const illegal = checkIllegalIds(warnings);
  return [
    ...checkDuplicateIds(warnings).map((hit) => ({ rule: fileDuplicateId, hit })),
    ...illegal.map((hit) => ({ rule: filePlainId, hit })),
    // What refers to an element of an illegal id is lost with it.
    ...(illegal.length > 0 ? [] : checkWarnings(warnings)).map((hit) => ({ rule: fileUnresolved, hit })),
  ];
};
