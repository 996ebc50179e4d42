import type { Passing } from '../../../store/passing.ts';
import {
  pastCatalogueDrafts,
  pastDrafts,
  pastElementHistory,
  pastFlowDrafts,
  pastRehearsals,
  pastSessions,
  pastSignInFailures,
  pastTemplateDrafts,
  pastUploadLinks,
} from '../../../store/passing.ts';

export interface RetentionRule {
  /** The law that the days answer to. */
  law: 'LAW-31' | 'LAW-34';
  /** Calendar days unless an admin sets others. */
  days: number;
  /** Fewest days; `logs`: as long as the catalogue says that logs are kept (LAW-34). */
  least: number | 'logs';
  /** Most days: what nobody needs is not kept (LAW-31). */
  most: number;
  /** Whose time the rows carry: sessions and links between machines count real time. */
  clock: 'bureau' | 'machine';
  goes: Passing;
}

/**
 * All that the house ever deletes by itself, in one place. Records, cases, their papers, documents, certificates, numbers and
 * seals stand in no rule: they stay (LAW-30, LAW-38).
 */
export const retentionRules = {
  // Applicants are promised ninety days.
  drafts: { law: 'LAW-31', days: 90, least: 90, most: 365, clock: 'bureau', goes: pastDrafts },
  sessions: { law: 'LAW-31', days: 0, least: 0, most: 30, clock: 'machine', goes: pastSessions },
  // The longest block lasts minutes, a count is begun anew after an hour: a day is enough for both.
  'sign-in-failures': { law: 'LAW-31', days: 1, least: 1, most: 30, clock: 'machine', goes: pastSignInFailures },
  'upload-links': { law: 'LAW-31', days: 0, least: 0, most: 30, clock: 'machine', goes: pastUploadLinks },
  rehearsals: { law: 'LAW-31', days: 7, least: 1, most: 90, clock: 'machine', goes: pastRehearsals },
  'flow-drafts': { law: 'LAW-34', days: 365, least: 'logs', most: 3_650, clock: 'bureau', goes: pastFlowDrafts },
  'catalogue-drafts': {
    law: 'LAW-34',
    days: 365,
    least: 'logs',
    most: 3_650,
    clock: 'bureau',
    goes: pastCatalogueDrafts,
  },
  'template-drafts': {
    law: 'LAW-34',
    days: 365,
    least: 'logs',
    most: 3_650,
    clock: 'bureau',
    goes: pastTemplateDrafts,
  },
  // As long as the shortest class of archives; the archive itself needs none of it.
  'element-history': {
    law: 'LAW-34',
    days: 3_650,
    least: 'logs',
    most: 36_500,
    clock: 'bureau',
    goes: pastElementHistory,
  },
} as const satisfies Readonly<Record<string, RetentionRule>>;

export type RetentionRuleId = keyof typeof retentionRules;
