import { startVariables } from '../job-contract.ts';
import { findingOf, words } from '../lint/finding.ts';
import type { Finding, Hit, Words } from '../lint/finding.ts';
import type { LintModel } from '../lint/model/model.ts';
import { shown } from '../lint/model/shown.ts';
import { awaitedAt } from './messages.ts';
import { behind, beside, readsOf, setsOf } from './variables.ts';
import type { NamesByElement } from './variables.ts';

/** Cases that stand at an element now. */
export type Standing = { readonly element: string; readonly cases: number };

/** A version of the flow on which cases run, and where they stand. */
export type RunningVersion = {
  readonly version: number;
  readonly model: LintModel;
  readonly standing: readonly Standing[];
};

/** A rule of the gate, which the modeler does not ask while a flow is drawn. */
export type GateRule = {
  readonly id: string;
  readonly severity: 'error';
  readonly reason: Words;
};

export const compatibleVariables: GateRule = {
  id: 'compatible-variables',
  severity: 'error',
  reason: words(
    '在办件移到新版后，读到空变量的条件不成立，办件会走错路或停在异常。',
    'A running case that is moved and then reads a variable that it lacks takes the wrong way or stops at an incident.',
  ),
};

export const compatibleMessages: GateRule = {
  id: 'compatible-messages',
  severity: 'error',
  reason: words(
    '新版不再等的消息无人接收，等着它的办件永远等下去。',
    'A message that the new version does not wait for is lost, and the case that needs it waits for ever.',
  ),
};

type Sides = {
  readonly old: LintModel;
  readonly after: LintModel;
  readonly oldSets: NamesByElement;
  readonly newSets: NamesByElement;
  readonly newReads: NamesByElement;
};

const settersOf = (sets: NamesByElement, name: string): string[] =>
  [...sets].flatMap(([element, names]) => (names.has(name) ? [element] : []));

/** Whether a case that stands at the element has the variable already, or another branch is at work on it. */
const has = ({ old, oldSets }: Sides, element: string, name: string): boolean =>
  startVariables.includes(name) ||
  settersOf(oldSets, name).some((setter) => behind(old, setter).has(element) || beside(old, setter, element));

/** Whether the new version gives it from there on. */
const willGet = ({ after, newSets }: Sides, element: string, name: string): boolean => {
  const following = behind(after, element);
  return settersOf(newSets, name).some(
    (setter) => setter === element || following.has(setter) || beside(after, setter, element),
  );
};

const lacking = (sides: Sides, { element, cases }: Standing, version: number): Hit[] => {
  const { old, after, oldSets, newSets, newReads } = sides;
  const decides = after.graph.nodes.get(element)?.kind === 'exclusive';
  const readers = [...behind(after, element), ...(decides ? [element] : [])];
  const hits = new Map<string, Hit>();
  for (const reader of readers)
    for (const name of newReads.get(reader) ?? []) {
      const [before, now] = [settersOf(oldSets, name), settersOf(newSets, name)];
      // A variable that no version sets is a matter of the rule unknown-variable.
      if (before.length + now.length === 0 || hits.has(name)) continue;
      if (has(sides, element, name) || willGet(sides, element, name)) continue;
      const [from, setter] = now.length > 0 ? [after, now[0]!] : [old, before[0]!];
      const [zh, en] =
        now.length > 0
          ? [
              `新版只在之前的 ${shown(from, setter)} 给出它`,
              `which the new version sets at ${setter} only, before that`,
            ]
          : [`旧版由 ${shown(from, setter)} 给出，新版没有了`, `which ${setter} set and the new version drops`];
      hits.set(name, {
        element: reader,
        place: name,
        message: words(
          `第 ${version} 版有 ${cases} 件停在 ${shown(old, element)}，之后 ${shown(after, reader)} 要用变量 ${name}；${zh}`,
          `${cases} cases of version ${version} stand at ${element}; ${reader} then reads ${name}, ${en}`,
        ),
      });
    }
  return [...hits.values()];
};

const unawaited = ({ old, after }: Sides, { element, cases }: Standing, version: number): Hit[] =>
  awaitedAt(old, element)
    .filter(
      (message) => !awaitedAt(after, element).some(({ name, key }) => name === message.name && key === message.key),
    )
    .map(({ name }) => ({
      element,
      place: `message ${name}`,
      message: words(
        `第 ${version} 版有 ${cases} 件停在 ${shown(old, element)} 等消息“${name}”，新版在此不再等它`,
        `${cases} cases of version ${version} wait at ${element} for the message “${name}”, which the new version does not wait for there`,
      ),
    }));

/**
 * What the running cases of a flow would miss in its next version: variables that they need after where they stand, and
 * messages that they wait for. An element that the next version does not have is a matter of moving, not of this.
 * Pure; errors of the parsers are those of openModel.
 */
export const compatibilityFindings = (
  after: LintModel,
  diagram: string,
  running: readonly RunningVersion[],
): Finding[] => {
  const [newSets, newReads] = [setsOf(after), readsOf(after)];
  return running.flatMap(({ version, model: old, standing }) => {
    const sides: Sides = { old, after, oldSets: setsOf(old), newSets, newReads };
    return standing
      .filter(({ element }) => after.graph.nodes.has(element) && old.graph.nodes.has(element))
      .flatMap((place) => [
        ...lacking(sides, place, version).map((hit) => findingOf(compatibleVariables, diagram, hit)),
        ...unawaited(sides, place, version).map((hit) => findingOf(compatibleMessages, diagram, hit)),
      ]);
  });
};
