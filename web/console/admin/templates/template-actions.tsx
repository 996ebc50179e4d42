import { DraftVerbs } from '../draft-verbs.tsx';
import type { TemplateDraft } from './templates.ts';

const words = {
  fourEyes: 'templates.four-eyes',
  reason: 'templates.reason',
  note: 'templates.note',
  submit: 'templates.submit',
  release: 'templates.release',
  return: 'templates.return',
  discard: 'templates.discard',
};

/** What may be done with a draft as it stands; `ready`: nothing is unsaved and nothing came into force meanwhile. */
export const TemplateActions = ({ draft, ready }: { draft: TemplateDraft; ready: boolean }) => (
  <DraftVerbs
    at={`/api/document-template-drafts/${draft.id}`}
    draft={draft}
    seen={{ revision: draft.revision }}
    words={words}
    ready={ready}
  />
);
