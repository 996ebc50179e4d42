import type { Flow } from '../../diagram/flow.ts';
import { readFlow } from '../../diagram/read-flow.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { stayOf } from '../../diagram/standing.ts';
import type { Stay } from '../../diagram/standing.ts';
import { diagramOf } from '../../diagram/touched-flows.ts';
import type { TouchedFlow } from '../../diagram/touched-flows.ts';
import { BureauError } from '../../errors.ts';
import { countInstancesAt, countStanding } from '../../store/engine-log.ts';
import { filesOfDraft, findDraftVersion, findFlowDraft } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';
import { sourcesInForce } from '../release/sources-in-force.ts';
import { meaningOfChange, versionsOf } from '../release/meaning-of-change.ts';
import type { FlowMeaning } from '../release/meaning-of-change.ts';

/** A version of a flow: that of a release, or of a draft (its newest where no number is given). */
export type VersionRef = { release: number } | { draft: string; version?: number | undefined };

/** A version's own files, and all that it stands among. */
interface OpenVersion {
  own: readonly FlowFile[];
  library: readonly FlowFile[];
}

/** Where cases that run now stand, and whether they could go on there in the newer version. */
export interface Standing {
  version: number;
  element: string;
  name: string;
  cases: number;
  stay: Stay;
}

export interface FlowComparison extends FlowMeaning {
  /** The diagrams; null where the older version has no such flow. */
  beforeXml: string | null;
  afterXml: string;
  /** Elements of either diagram that use a form or decision, by its id. */
  places: Record<string, string[]>;
  standing: Standing[];
  /** Of the cases that run, how many stand nowhere that is gone or of another kind. */
  movable: number;
}

const openRelease = async (bureau: Bureau, flow: string, release: number): Promise<OpenVersion | undefined> => {
  const own = (await bureau.releases.sets(release)).get(flow);
  return own && { own, library: own };
};

const openDraft = async (bureau: Bureau, id: string, version: number | undefined): Promise<OpenVersion> => {
  const { read } = bureau.store;
  const draft = await findFlowDraft(read, id);
  if (draft === undefined) throw new BureauError('flow-draft-not-found', { draft: id });
  if (version !== undefined && (await findDraftVersion(read, id, version)) === undefined)
    throw new BureauError('flow-draft-version-unknown', { version });
  const own = (await filesOfDraft(read, id, version)).map(({ name, content }) => ({ name, content: content ?? '' }));
  const names = new Set(own.map(({ name }) => name));
  const others = (await sourcesInForce(bureau, draft.flow)).filter(({ name }) => !names.has(name));
  return { own, library: [...own, ...others] };
};

const openVersion = (bureau: Bureau, flow: string, ref: VersionRef): Promise<OpenVersion | undefined> =>
  'release' in ref ? openRelease(bureau, flow, ref.release) : openDraft(bureau, ref.draft, ref.version);

const placesOf = (flows: readonly Flow[]): Record<string, string[]> => {
  const places = new Map<string, Set<string>>();
  const add = (owner: string, element: string): unknown =>
    places.set(owner, (places.get(owner) ?? new Set()).add(element));
  for (const { steps, decisions, startFormId, nodes } of flows) {
    const start = nodes.find(({ kind, parent }) => kind === 'start' && parent === null);
    if (start !== undefined) add(startFormId, start.id);
    for (const { id, formId } of steps) add(formId, id);
    for (const { id, decisionId } of decisions) add(decisionId, id);
  }
  places.delete('');
  return Object.fromEntries([...places].map(([owner, elements]) => [owner, [...elements]]));
};

const standingOf = async (bureau: Bureau, flow: string, source: Flow, target: Flow) => {
  const { read } = bureau.store;
  const versions = [...new Set((await versionsOf(bureau, flow)).map(({ version }) => version))];
  const rows = await countStanding(read, flow, versions);
  const standing = rows.map(({ version, element, cases }): Standing => {
    const node = [...target.nodes, ...source.nodes].find(({ id }) => id === element);
    return { version, element, name: node?.name || element, cases, stay: stayOf(source, target, element) };
  });
  const stuck = [...new Set(standing.filter(({ stay }) => stay !== 'same').map(({ element }) => element))];
  return { standing, stuck: stuck.length === 0 ? 0 : await countInstancesAt(read, flow, versions, stuck) };
};

/**
 * What a change of a flow means, side by side: differences, indicators of both, the cases that run and where they stand.
 * Errors: those of the parsers.
 */
export const compareChange = async (
  bureau: Bureau,
  change: TouchedFlow,
  library: readonly FlowFile[] = change.after,
): Promise<FlowComparison> => {
  const meaning = await meaningOfChange(bureau, change, library);
  const [beforeXml, afterXml] = [
    change.before === null ? null : diagramOf(change.before).content,
    diagramOf(change.after).content,
  ];
  const target = await readFlow(afterXml);
  const source = beforeXml === null ? target : await readFlow(beforeXml);
  const { standing, stuck } = await standingOf(bureau, change.flow, source, target);
  return {
    ...meaning,
    beforeXml,
    afterXml,
    places: placesOf([target, source]),
    standing,
    movable: meaning.running.reduce((sum, { cases }) => sum + cases, 0) - stuck,
  };
};

/**
 * What differs between two versions of a flow. Errors: not-found (also where the newer version has no such flow),
 * flow-draft-not-found, flow-draft-version-unknown, those of the parsers.
 */
export const compareVersions = async (
  bureau: Bureau,
  flow: string,
  refs: { before: VersionRef; after: VersionRef },
): Promise<FlowComparison> => {
  const [older, newer] = [await openVersion(bureau, flow, refs.before), await openVersion(bureau, flow, refs.after)];
  if (newer === undefined) throw new BureauError('not-found', { what: `流程 ${flow}` });
  return compareChange(bureau, { flow, before: older?.own ?? null, after: newer.own }, newer.library);
};
