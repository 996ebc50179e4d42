/** A rehearsal that nobody touches for so long is ended, ms. */
export const idleMs = 30 * 60_000;
/** Beginning takes seconds; one that did not come so far was cut off, ms. */
export const beginningMs = 2 * 60_000;
/** So long the engine may still tell of an instance that it was asked for, ms. */
export const lateMs = 10 * 60_000;
/** At once: of one person, and in the bureau. */
export const mostOfOne = 3;
export const mostOfAll = 20;
/** Then automatic steps wait for the analyst: a circle of them would never end. */
export const mostEvents = 500;
