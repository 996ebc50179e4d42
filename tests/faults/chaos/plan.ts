import { flowPaths } from '../../processes/paths/index.ts';
import type { FlowPath } from '../../processes/paths/path.ts';
import type { Random } from './random.ts';

/** `stop`: the application is asked to end (SIGTERM); `connections`: the database drops every connection. */
export type Victim = 'application' | 'broker' | 'both' | 'stop' | 'connections';

/** Who is ended: `copy` tells which of several applications. */
export interface Aim {
  victim: Victim;
  copy: number;
}

export interface Kill extends Aim {
  /** How many steps of the chapter's cases have been taken by then. */
  afterSteps: number;
  /** Milliseconds after that, or after the kill before where that one is the later. */
  delayMs: number;
}

export interface PlannedCase {
  flow: string;
  path: FlowPath;
  serial: number;
  /** Before which of its choices it waits until its flow is revised; null: it goes on whatever happens. */
  holdAt: number | null;
}

/** Some cases, kills while they go their ways, and a revision of their flows while some of them wait. */
export interface Chapter {
  cases: PlannedCase[];
  kills: Kill[];
  /** The flows that are revised while cases of them wait. */
  revised: string[];
  /** One falls the moment that the move of each of the first of these flows has begun. */
  moveKills: Aim[];
}

const way = (flow: string, ...names: string[]) =>
  names.map((name) => ({ flow, path: flowPaths[flow]!.find((path) => path.name === name)! }));

/** Short ways to every kind of end, one with signatures of two, and the one flow with parallel steps and several peers. */
const ways: readonly Pick<PlannedCase, 'flow' | 'path'>[] = [
  ...way('filing', 'filed', 'inspected and filed', 'filed', 'not accepted', 'withdrawn'),
  ...way('instant-approval', 'granted on the spot', 'granted on the spot', 'refused on the spot'),
  ...way('standard-approval', 'accepted'),
  ...way('company-setup', 'accepted'),
];

/** The step that two people sign. */
export const signedStep = 'site-inspection';

const chapterLength = 50;
/** So many of a chapter begin at once: the first of them may wait for each other. */
const mayHold = 24;

/** Three of four wait somewhere; one that is to be signed waits with the first signature under it. */
const holdOf = (random: Random, { choices }: FlowPath, index: number): number | null => {
  const signed = choices.findIndex(([element]) => element === signedStep);
  if (index >= mayHold || index % 4 === 3) return null;
  return signed >= 0 ? signed : random.between(0, choices.length - 1);
};

/** Steps that are taken before the revision: one for the application and one for each choice. */
const stepsOf = (cases: readonly PlannedCase[]): number =>
  cases.reduce((total, { path, holdAt }) => total + 1 + (holdAt ?? path.choices.length), 0);

const chapterOf = (random: Random, cases: PlannedCase[], aims: Aim[]): Chapter => {
  const revised = [...new Set(cases.flatMap(({ flow, holdAt }) => (holdAt === null ? [] : [flow])))];
  const moveKills = aims.splice(0, Math.min(revised.length, Math.floor((aims.length * 2) / 3)));
  const most = Math.floor(stepsOf(cases) * 0.9);
  const moments = aims.map(() => random.between(1, most)).sort((a, b) => a - b);
  const kills = aims.map((aim, index) => {
    // Every fourth soon after the one before, while everything starts again.
    const soon = index % 4 === 3;
    return {
      ...aim,
      afterSteps: moments[soon ? index - 1 : index]!,
      delayMs: soon ? random.between(300, 6_000) : random.between(0, 400),
    };
  });
  return { cases, kills, revised: moveKills.length > 0 ? revised : [], moveKills };
};

/** Cases and kills in chapters: each has kills while its cases are at work, and such as fall while they are moved. */
export const makePlan = (
  random: Random,
  { cases, kills, copies, victims }: { cases: number; kills: number; copies: number; victims: readonly Victim[] },
): Chapter[] => {
  // Every kind as often as it stands in the list, in an order that the seed decides.
  const rest = Array.from({ length: kills }, (_, index) => victims[index % victims.length]!);
  const aims = Array.from({ length: kills }, (): Aim => {
    const [victim] = rest.splice(random.between(0, rest.length - 1), 1);
    return { victim: victim!, copy: random.between(0, copies - 1) };
  });
  const count = Math.ceil(cases / chapterLength);
  const chapters: Chapter[] = [];
  for (let at = 0; at < count; at += 1) {
    const from = at * chapterLength;
    const planned = Array.from({ length: Math.min(chapterLength, cases - from) }, (_, index) => {
      const { flow, path } = ways[(from + index) % ways.length]!;
      return { flow, path, serial: from + index + 1, holdAt: holdOf(random, path, index) };
    });
    chapters.push(chapterOf(random, planned, aims.splice(0, Math.ceil(aims.length / (count - at)))));
  }
  return chapters;
};
