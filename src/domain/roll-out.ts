/** Which new cases of a flow take a release; every other one takes the release before it. */
export type RollOutRule =
  | { readonly kind: 'all' }
  /** From the beginning of a day in Asia/Shanghai. */
  | { readonly kind: 'from'; readonly day: string }
  /** Of a hundred new cases, so many on average. */
  | { readonly kind: 'share'; readonly percent: number }
  /** Those of these towns ('' is the district's own hall) and of these items; an empty list is no condition. */
  | { readonly kind: 'scope'; readonly towns: readonly string[]; readonly items: readonly string[] };

export type RollOut = {
  readonly release: number;
  /** The release that the other new cases take; null where there is none before. */
  readonly base: number | null;
  readonly rule: RollOutRule;
};

/** What is known of a case when it is filed. */
export type NewCase = {
  readonly caseId: string;
  /** Day of filing in Asia/Shanghai. */
  readonly day: string;
  readonly town: string;
  readonly itemCode: string;
};

/** A number in [0, 1) that is the same for the same text, and spread evenly over texts (FNV-1a with a final mix). */
const spread = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};

const listed = (list: readonly string[], one: string): boolean => list.length === 0 || list.includes(one);

const takes = ({ release, rule }: RollOut, { caseId, day, town, itemCode }: NewCase): boolean => {
  switch (rule.kind) {
    case 'all':
      return true;
    case 'from':
      return day >= rule.day;
    case 'share':
      // With the release among what is hashed, two canaries in a row do not meet the same cases.
      return spread(`${release} ${caseId}`) * 100 < rule.percent;
    case 'scope':
      return listed(rule.towns, town) && listed(rule.items, itemCode);
  }
};

/** The release that a new case takes: always the same for the same case, day and roll-out. */
export const releaseFor = (rollOut: RollOut, filed: NewCase): number =>
  rollOut.base === null || takes(rollOut, filed) ? rollOut.release : rollOut.base;

/** The release that stands for the flow on a day: the new one once every new case takes it. */
export const stableRelease = ({ release, base, rule }: RollOut, day: string): number =>
  base === null || rule.kind === 'all' || (rule.kind === 'from' && day >= rule.day) ? release : base;
