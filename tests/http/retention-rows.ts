import { newId } from '../../src/domain/id.ts';
import type { Tx } from '../../src/store/store.ts';
import type { RetentionRuleId } from '../../src/usecases/administration/retention/rules.ts';
import { openCase } from '../harness/case-without-engine.ts';
import type { Door } from './open-door.ts';

const draftFields = { title: '', ownerId: 'u1', version: 1 };
const texts = { reason: '', note: '' };

/** One row of each rule, whose time began `at`, with all that hangs on it. */
const rows: Record<
  Exclude<RetentionRuleId, 'element-history'>,
  (tx: Tx, id: string, at: string) => Promise<unknown>
> = {
  drafts: (tx, id, at) =>
    tx('drafts').insert({ applicantId: id, itemCode: 'MKT-09', data: '{}', savedAt: at, version: 1, writer: 'w' }),
  sessions: (tx, id, at) => tx('sessions').insert({ id, userId: null, data: '{}', expiresAt: at }),
  'sign-in-failures': (tx, id, at) =>
    tx('sign_in_failures').insert({ key: id, failures: 1, lastAt: at, blockedUntil: '' }),
  'upload-links': async (tx, id, at) => {
    const file = { sha256: 'a'.repeat(64), mediaType: 'image/png', size: 1, name: 'a.png', owner: 'u1', createdAt: at };
    await tx('upload_links').insert({ id, tokenHash: id, owner: 'u1', draft: id, createdAt: at, expiresAt: at });
    await tx('files').insert({ id, ...file });
    await tx('upload_link_files').insert({ linkId: id, fileId: id });
  },
  rehearsals: (tx, id, at) =>
    tx('rehearsals').insert({
      ...{ id, draftId: 'd', draftVersion: 1, ownerId: 'u1', itemCode: '', status: 'ended', automatic: 0 },
      ...{ files: '{}', resources: '[]', jobs: '[]', elements: '{}', taken: '[]', incidents: '[]', events: '[]' },
      ...{ createdAt: at, expiresAt: at, clearedAt: at },
    }),
  'flow-drafts': async (tx, id, at) => {
    const draft = { id, flow: 'a', ...draftFields, baseRelease: 1, status: 'discarded', createdAt: at, updatedAt: at };
    await tx('flow_drafts').insert(draft);
    await tx('flow_draft_editors').insert({ draftId: id, userId: 'u2' });
    await tx('flow_draft_files').insert({ draftId: id, name: 'a.bpmn', version: 1, content: '' });
    await tx('flow_draft_versions').insert({ draftId: id, version: 1, savedBy: 'u1', savedAt: at, note: '' });
    const comment = { id, draftId: id, elementId: 'e', authorId: 'u1', text: '', createdAt: at };
    await tx('flow_draft_comments').insert(comment);
  },
  'catalogue-drafts': (tx, id, at) =>
    tx('catalogue_drafts').insert({
      ...{ id, ...draftFields, ...texts, status: 'discarded', ownerName: '', editors: '[]', baseVersion: 'v' },
      ...{ files: '{}', createdAt: at, updatedAt: at },
    }),
  'template-drafts': (tx, id, at) =>
    tx('document_templates').insert({
      ...{ id, ...texts, kind: 'decision', version: null, status: 'discarded', parts: '{}', baseVersion: 0 },
      ...{ revision: 1, ownerId: 'u1', ownerName: '', editors: '[]', createdAt: at, updatedAt: at },
    }),
};

/** Adds what a rule keeps, beginning `at`; gives its id, the case's id for element history. */
export const addKept = async ({ bureau }: Door, rule: RetentionRuleId, at: string): Promise<string> => {
  const id = newId();
  if (rule !== 'element-history') {
    await bureau.store.transaction((tx) => rows[rule](tx, id, at));
    return id;
  }
  const caseId = await openCase(bureau, { status: 'closed', change: { closedAt: at } });
  const { processInstanceKey } = await bureau.store.read('runs').where({ caseId }).first();
  const common = { processInstanceKey, scopeKey: '', flow: 'a', flowVersion: 1 };
  await bureau.store.transaction(async (tx) => {
    await tx('elements').insert({
      ...{ ...common, elementInstanceKey: id, elementId: 'e', elementType: 'USER_TASK' },
      ...{ state: 'completed', enteredAt: at, leftAt: at },
    });
    await tx('sequence_flows').insert({ processInstanceKey, scopeKey: '', flowVersion: 1, flowId: 'f', position: 1 });
  });
  return caseId;
};
