import { describe, expect, it } from 'vitest';
import { evaluateDecision } from '../../src/diagram/read-decisions.ts';
import { decisions } from './load-processes.ts';

const inspections = ['no', 'yes', 'joint'];
const reviews = ['none', 'safety', 'water'];
const hearings = { no: 'none', yes: 'offer', required: 'hold' } as const;

describe('review-steps', () => {
  it.each(
    inspections.flatMap((site) =>
      reviews.flatMap((expert) =>
        Object.entries(hearings).map(([hearing, mode]) => [site, expert, hearing, mode] as const),
      ),
    ),
  )('inspection %s, experts %s, hearing %s: hearing mode %s', (siteInspection, expertReview, hearing, hearingMode) => {
    expect(evaluateDecision(decisions.get('review-steps')!, { siteInspection, expertReview, hearing })).toEqual({
      needsInspection: siteInspection !== 'no',
      needsExpertReview: expertReview !== 'none',
      hearingMode,
    });
  });
});

describe('setup-steps', () => {
  it.each([
    ['MKT-01', true],
    ['PSB-01', false],
  ])('%s: name and registration %s', (itemCode, needed) => {
    const result = evaluateDecision(decisions.get('setup-steps')!, { itemCode });
    expect(result).toEqual({ needsName: needed, needsRegistration: needed });
  });
});
