import type { Principal } from '../principal.ts';

/** Under whom a draft is kept: an agent's drafts for somebody else are the agent's own, apart for each applicant. */
export const draftKey = ({ applicantId }: Principal, forApplicant: string): string =>
  applicantId === forApplicant ? forApplicant : `${applicantId ?? ''}.${forApplicant}`;
