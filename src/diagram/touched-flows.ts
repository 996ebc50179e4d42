import { BureauError } from '../errors.ts';
import { contentHash, flowSet } from './release.ts';
import type { FlowFile } from './release.ts';

/** Flows by name, each with its diagram first and the forms and decisions that it names. */
export type FlowSets = ReadonlyMap<string, readonly FlowFile[]>;

/** A flow that a change of files changes. `before` is null for a new one. */
export type TouchedFlow = {
  readonly flow: string;
  readonly before: readonly FlowFile[] | null;
  readonly after: readonly FlowFile[];
};

const isDiagram = ({ name }: FlowFile): boolean => name.endsWith('.bpmn');

/** The diagram of a set. */
export const diagramOf = (files: readonly FlowFile[]): FlowFile => files.find(isDiagram)!;

/** Files with one of each name, the first one. */
export const firstByName = (files: readonly FlowFile[]): FlowFile[] => [
  ...new Map(files.toReversed().map((file) => [file.name, file])).values(),
];

/** As flowSet, but what cannot be read is a set of its diagram alone: whoever checks it finds out. */
const setOf = async (diagram: FlowFile, library: readonly FlowFile[]): Promise<readonly FlowFile[]> => {
  try {
    return await flowSet(diagram, library);
  } catch (error) {
    if (error instanceof BureauError) return [diagram];
    throw error;
  }
};

/** Every flow of a library. */
export const setsOf = async (library: readonly FlowFile[]): Promise<FlowSets> =>
  new Map(
    await Promise.all(
      library
        .filter(isDiagram)
        .map(async (diagram) => [diagram.name.replace(/\.bpmn$/, ''), await setOf(diagram, library)] as const),
    ),
  );

/** The flows whose content is another one than before. */
export const changedFlows = async (before: FlowSets, after: FlowSets): Promise<TouchedFlow[]> => {
  const touched: TouchedFlow[] = [];
  for (const [flow, files] of after) {
    const old = before.get(flow) ?? null;
    if (old === null || (await contentHash(old)) !== (await contentHash(files)))
      touched.push({ flow, before: old, after: files });
  }
  return touched;
};

/** The files that a flow may use: those given first, then its own ones, then those of the other flows. */
export const libraryFor = (sets: FlowSets, flow: string, first: readonly FlowFile[] = []): FlowFile[] =>
  firstByName([...first, ...(sets.get(flow) ?? []), ...[...sets.values()].flat()]);

/** What new files of one flow change: the flow itself, and the others that share a form or decision that is not as it was. */
export const touchedBy = async (
  inForce: FlowSets,
  flow: string,
  files: readonly FlowFile[],
): Promise<TouchedFlow[]> => {
  const own = await setOf(
    files.find(({ name }) => name === `${flow}.bpmn`)!,
    libraryFor(inForce, flow, files),
  );
  const before = new Map((inForce.get(flow) ?? []).map(({ name, content }) => [name, content]));
  const changed = own.filter(({ name, content }) => before.get(name) !== content);
  const known = new Map(own.map((file) => [file.name, file]));
  const shares = (set: readonly FlowFile[]): boolean =>
    changed.some(({ name }) => set.some((one) => one.name === name));
  const after = new Map<string, readonly FlowFile[]>([[flow, own]]);
  for (const [other, set] of inForce)
    if (other !== flow && shares(set))
      after.set(
        other,
        set.map((file) => known.get(file.name) ?? file),
      );
  return changedFlows(inForce, after);
};
