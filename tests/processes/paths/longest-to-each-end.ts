import type { FlowPath } from './path.ts';

/** The longest path of a diagram to each of its ends. */
export const longestToEachEnd = (paths: readonly FlowPath[]): FlowPath[] => {
  const longest = new Map<string, FlowPath>();
  for (const path of paths) {
    const end = `${path.end} ${path.status}`;
    if (path.choices.length > (longest.get(end)?.choices.length ?? -1)) longest.set(end, path);
  }
  return [...longest.values()];
};
