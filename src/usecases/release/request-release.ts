import { bars } from '../../diagram/lint/lint-flow.ts';
import type { Finding } from '../../diagram/lint/finding.ts';
import { contentHash } from '../../diagram/release.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { firstByName, touchedBy } from '../../diagram/touched-flows.ts';
import type { TouchedFlow } from '../../diagram/touched-flows.ts';
import { newId } from '../../domain/id.ts';
import type { Actor } from '../../domain/record.ts';
import { BureauError } from '../../errors.ts';
import { filesOfDraft } from '../../store/flow-drafts.ts';
import type { FlowDraftRow } from '../../store/flow-drafts.ts';
import { insertReleaseRequest, waitingRequestOf } from '../../store/release-requests.ts';
import type { ReleaseRequestRow } from '../../store/release-requests.ts';
import type { Tx } from '../../store/store.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { requireDraftFiles } from '../flow-draft/flow-draft-files.ts';
import { lockForEdit } from '../flow-draft/lock-for-edit.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { checkRelease } from './check-release.ts';
import type { ReleaseDryRun } from './dry-run-release.ts';
import { dryRunFindings, dryRunRelease } from './dry-run-release.ts';
import { measureFlow } from './meaning-of-change.ts';
import { ReleaseBarred } from './release-barred.ts';
import { flowsInForce } from './releases-in-force.ts';

/** What somebody asks to release: a draft as it is saved, or files of a flow. */
export type ReleaseOrder = { readonly why: string } & (
  { readonly draft: string; readonly version: number } | { readonly flow: string; readonly files: readonly FlowFile[] }
);

export interface AskedRelease {
  id: string;
  /** The flows that it changes: the drawn one, and those that share what it changes. */
  flows: string[];
  /** What does not bar it. */
  findings: Finding[];
  dryRun: ReleaseDryRun[];
}

const textsOf = (files: readonly FlowFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ name, content }) => [name, content]));

const hashOrNull = async (files: readonly FlowFile[] | null): Promise<string | null> =>
  files === null ? null : contentHash(files);

/** What a request keeps of the flows that it changes, their indicators among it where they are `measured`. */
export const contentOf = async (
  bureau: Bureau,
  touched: readonly TouchedFlow[],
  measured = true,
): Promise<Pick<ReleaseRequestRow, 'flows' | 'files' | 'contentHash' | 'catalogueVersion' | 'indicators'>> => {
  const files = firstByName(touched.flatMap(({ after }) => after));
  const [flows, indicators]: [Record<string, string | null>, Record<string, unknown>] = [{}, {}];
  for (const { flow, before, after } of touched) {
    flows[flow] = await hashOrNull(before);
    if (!measured) continue;
    indicators[flow] = {
      before: before === null ? null : await measureFlow(bureau, before),
      after: await measureFlow(bureau, after),
    };
  }
  return {
    flows: JSON.stringify(flows),
    files: JSON.stringify(textsOf(files)),
    contentHash: await contentHash(files),
    catalogueVersion: bureau.catalogues.current.version,
    indicators: JSON.stringify(indicators),
  };
};

/** Writes a request and its entry in the record of administration. */
export const keepRequest = async (
  bureau: Bureau,
  tx: Tx,
  actor: Actor,
  request: Omit<ReleaseRequestRow, 'askedBy' | 'askedByName' | 'askedAt'>,
): Promise<ReleaseRequestRow> => {
  const { id, flows, contentHash: content, why } = request;
  const row = { ...request, askedBy: actor.id, askedByName: actor.name, askedAt: bureau.clock.now() };
  await insertReleaseRequest(tx, row);
  await announce(bureau, tx, { kind: 'release-changed', caseId: '' });
  const detail = { request: id, flows: Object.keys(JSON.parse(flows) as object), content, why };
  await noteAdministration(bureau, tx, { actor, act: 'request-release', detail });
  return row;
};

/** A request that nobody has decided on. */
export const undecided = {
  status: 'waiting',
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
  reason: '',
  rollOut: null,
  release: null,
} as const;

const holdDraft = async (tx: Tx, person: Principal, draftId: string, version: number): Promise<FlowDraftRow> => {
  const draft = await lockForEdit(tx, person, draftId);
  if (draft.version !== version) throw new BureauError('release-draft-moved', { version: draft.version }, 'version');
  if ((await waitingRequestOf(tx, draftId)) !== undefined) throw new BureauError('release-request-open');
  return draft;
};

const filesOf = async (bureau: Bureau, person: Principal, order: ReleaseOrder) => {
  if (!('draft' in order)) {
    requireDraftFiles(order.flow, order.files);
    return order;
  }
  const { draft: id, version } = order;
  const draft = await bureau.store.transaction((tx) => holdDraft(tx, person, id, version));
  const rows = await filesOfDraft(bureau.store.read, id, version);
  return { flow: draft.flow, files: rows.map(({ name, content }) => ({ name, content: content ?? '' })) };
};

/**
 * What the gate says of new files of a flow: the flows that they change, what it finds, and what would become of their
 * running cases. Error: release-nothing-new.
 */
export const tryRelease = async (
  bureau: Bureau,
  flow: string,
  files: readonly FlowFile[],
): Promise<{ touched: TouchedFlow[]; findings: Finding[]; dryRun: ReleaseDryRun[] }> => {
  const { sets } = await flowsInForce(bureau);
  const touched = await touchedBy(sets, flow, files);
  if (touched.length === 0) throw new BureauError('release-nothing-new');
  const dryRun = await dryRunRelease(bureau, touched);
  return { touched, findings: [...(await checkRelease(bureau, sets, touched)), ...dryRunFindings(dryRun)], dryRun };
};

/**
 * Asks for a release (发布申请): the gate looks at it, another person decides. The request keeps the files as they are.
 * Errors: release-barred with the findings, release-nothing-new, release-request-open, release-draft-moved, those of
 * lockForEdit and of the files.
 */
export const requestRelease = async (bureau: Bureau, person: Principal, order: ReleaseOrder): Promise<AskedRelease> => {
  const { flow, files } = await filesOf(bureau, person, order);
  const { touched, findings, dryRun } = await tryRelease(bureau, flow, files);
  if (bars(findings)) throw new ReleaseBarred(findings);
  const content = await contentOf(bureau, touched);
  const id = newId();
  const drawn = 'draft' in order ? { draftId: order.draft, draftVersion: order.version } : undefined;
  await bureau.store.transaction(async (tx) => {
    if (drawn !== undefined) await holdDraft(tx, person, drawn.draftId, drawn.draftVersion);
    await keepRequest(bureau, tx, actorFor(person), {
      id,
      origin: drawn === undefined ? 'files' : 'draft',
      flow,
      ...(drawn ?? { draftId: null, draftVersion: null }),
      ...content,
      findings: JSON.stringify(findings),
      why: order.why,
      ...undecided,
    });
  });
  return { id, flows: touched.map((one) => one.flow), findings, dryRun };
};
