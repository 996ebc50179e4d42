/** Counts the steps of cases, so that kills can wait for a number of them. */
export interface Progress {
  step(): void;
  /** Resolves at a number of steps; false when no more will come. */
  reached(steps: number): Promise<boolean>;
  end(): void;
}

export const openProgress = (): Progress => {
  let steps = 0;
  let ended = false;
  let waiting: { at: number; go: (reached: boolean) => void }[] = [];
  const look = (): void => {
    const due = waiting.filter(({ at }) => ended || at <= steps);
    waiting = waiting.filter((one) => !due.includes(one));
    for (const { at, go } of due) go(at <= steps);
  };
  return {
    step: () => {
      steps += 1;
      look();
    },
    reached: (at) => {
      const reached = new Promise<boolean>((go) => waiting.push({ at, go }));
      look();
      return reached;
    },
    end: () => {
      ended = true;
      look();
    },
  };
};
