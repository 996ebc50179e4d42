import type { Tx } from './store.ts';

const marked = 'moving:';
const tables = ['acts', 'ballots', 'inspection_records', 'effects', 'tasks'] as const;

/**
 * Lets what a case has done at a step count for the step that has taken its place in another version: acts, ballots,
 * inspections, what workers did once, and the clocks bound to it. Two of them may change places.
 */
export const renameSteps = async (
  tx: Tx,
  caseId: string,
  pairs: readonly { source: string; target: string }[],
): Promise<void> => {
  const renamed = pairs.filter(({ source, target }) => source !== target);
  if (renamed.length === 0) return;
  for (const table of tables) {
    for (const { source, target } of renamed)
      await tx(table)
        .where({ caseId, elementId: source })
        .update({ elementId: `${marked}${target}` });
    await tx(table)
      .where({ caseId })
      .where('elementId', 'like', `${marked}%`)
      .update({ elementId: tx.raw('substr(element_id, ?)', [marked.length + 1]) });
  }
  const names = new Map(renamed.map(({ source, target }) => [source, target]));
  const renamedOf = (id: string): string => names.get(id) ?? id;
  for (const { id, outcome } of (await tx('acts').where({ caseId }).whereIn('kind', ['send-back', 'take-back'])) as {
    id: string;
    outcome: string;
  }[])
    if (names.has(outcome))
      await tx('acts')
        .where({ id })
        .update({ outcome: renamedOf(outcome) });
  for (const { id, elements } of (await tx('clocks').where({ caseId })) as { id: string; elements: string }[]) {
    const now = elements.split(',').map(renamedOf).join(',');
    if (now !== elements) await tx('clocks').where({ id }).update({ elements: now });
  }
};
