import { wordsOf } from '../../documents/kinds.ts';
import type { WordedKind } from '../../documents/kinds.ts';
import type { DocumentTemplateRow } from '../../store/document-templates.ts';
import { mayDecideTemplate } from '../../usecases/document-template/decide-template.ts';
import type { TemplateDraft } from '../../usecases/document-template/draft-template.ts';
import { readParts } from '../../usecases/document-template/wording-of.ts';
import type { Principal } from '../../usecases/principal.ts';

export const templateDraftOf = (row: TemplateDraft, person: Principal) => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  parts: readParts(row.parts),
  baseVersion: row.baseVersion,
  revision: row.revision,
  ownerName: row.ownerName,
  reason: row.reason,
  note: row.note,
  submittedAt: row.submittedAt,
  decidedAt: row.decidedAt,
  updatedAt: row.updatedAt,
  mayDecide: row.status === 'submitted' && mayDecideTemplate(row, person.id),
});

/** Those that were put into force, and at the end the one that the house brings. */
export const templateHistoryOf = (kind: WordedKind, rows: readonly DocumentTemplateRow[]) => [
  ...rows.map((row) => ({
    version: row.version ?? 0,
    parts: readParts(row.parts),
    releasedAt: row.decidedAt,
    releasedBy: row.decidedByName,
    writtenBy: row.ownerName,
    reason: row.reason,
  })),
  { version: 0, parts: wordsOf(kind).wording, releasedAt: null, releasedBy: null, writtenBy: '', reason: '' },
];

export const templatePlacesOf = (kind: WordedKind) => {
  const { words } = wordsOf(kind);
  const lawOf = (name: string): string => words.required.find(({ names }) => names.includes(name))?.law ?? '';
  const places = (use: 'text' | 'block' | 'condition', all: Readonly<Record<string, { en: string }>>) =>
    Object.entries(all).map(([name, { en }]) => ({ name, en, use, law: use === 'condition' ? '' : lawOf(name) }));
  return [...places('text', words.texts), ...places('block', words.blocks), ...places('condition', words.conditions)];
};
