import { flowPaths } from '../../processes/paths/index.ts';
import type { FlowPath } from '../../processes/paths/path.ts';
import type { Random } from './random.ts';

/** `stop`: the application is asked to end (SIGTERM); `connections`: the database drops every connection. */
export type Victim = 'application' | 'broker' | 'both' | 'stop' | 'connections';

export interface Kill {
  victim: Victim;
  /** Which copy of the application. */
  copy: number;
  /** How many steps of all cases have been taken by then. */
  afterSteps: number;
  /** Milliseconds after that, or after the kill before where that one is the later. */
  delayMs: number;
}

export interface Plan {
  paths: FlowPath[];
  kills: Kill[];
}

const named = (flow: string, ...names: string[]): FlowPath[] =>
  names.map((name) => flowPaths[flow]!.find((path) => path.name === name)!);

/** Short ways to every kind of end, and the one flow with parallel steps and several peers. */
const ways: readonly FlowPath[] = [
  ...named('filing', 'filed', 'filed', 'filed', 'not accepted', 'withdrawn'),
  ...named('instant-approval', 'granted on the spot', 'granted on the spot', 'refused on the spot'),
  ...named('standard-approval', 'accepted'),
  ...named('company-setup', 'accepted'),
];

/** One step for the application and one for each choice. */
export const stepsOf = (paths: readonly FlowPath[]): number =>
  paths.reduce((total, { choices }) => total + 1 + choices.length, 0);

/** Cases and kills: most kills spread over the work, every fourth soon after the one before, while everything starts again. */
export const makePlan = (
  random: Random,
  { cases, kills, copies, victims }: { cases: number; kills: number; copies: number; victims: readonly Victim[] },
): Plan => {
  const paths = Array.from({ length: cases }, (_, index) => ways[index % ways.length]!);
  const steps = stepsOf(paths);
  // Every kind as often as it stands in the list, in an order that the seed decides.
  const rest = Array.from({ length: kills }, (_, index) => victims[index % victims.length]!);
  const moments = Array.from({ length: kills }, () => random.between(1, Math.floor(steps * 0.9))).sort((a, b) => a - b);
  return {
    paths,
    kills: moments.map((moment, index) => {
      const soon = index % 4 === 3;
      return {
        victim: rest.splice(random.between(0, rest.length - 1), 1)[0]!,
        copy: random.between(0, copies - 1),
        afterSteps: soon ? moments[index - 1]! : moment,
        delayMs: soon ? random.between(300, 6_000) : random.between(0, 400),
      };
    }),
  };
};
