/** The five levels of a rating (好差评, LAW-33), the best first. */
export const ratingLevels = [
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** The last two levels are bad ratings (差评), which must be checked, fixed and answered (LAW-33). */
export const isBadRating = (level: RatingLevel): boolean => level === 'dissatisfied' || level === 'very-dissatisfied';

export type FollowUpStatus = 'open' | 'taken' | 'closed';
