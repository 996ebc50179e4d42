import type { LintModel } from './model.ts';

/** An element as people read it: its name, with the id where they differ. */
export const shown = (model: LintModel, id: string): string => {
  const name = model.graph.nodes.get(id)?.name ?? '';
  return name === '' || name === id ? id : `“${name}”（${id}）`;
};
