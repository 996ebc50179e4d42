import type { Static } from 'typebox';
import type { flowDraftSummary } from '../../src/http/schemas/flow-draft.ts';

/** A draft as the list of drafts has it. */
export type Summary = Static<typeof flowDraftSummary>;
