import { words } from './lint/finding.ts';
import type { Words } from './lint/finding.ts';
import type { Variables } from './feel.ts';
import type { DecisionTable } from './read-decisions.ts';
import { tryCell, tryFeel } from './try-feel.ts';
import type { FeelTrial } from './try-feel.ts';

/** What a table says to example data: every input, every row with each of its cells, and the result. */
export type DecisionTrial = {
  readonly inputs: readonly FeelTrial[];
  readonly rows: readonly { readonly cells: readonly FeelTrial[]; readonly hit: boolean }[];
  /** The row that gives the result, from 0; none where no row holds, or several of a UNIQUE table. */
  readonly row: number | undefined;
  readonly outputs: readonly { readonly name: string; readonly trial: FeelTrial }[];
  readonly problem?: Words;
};

/** Tries a table with example data. Never throws. The broker decides in the end. */
export const tryDecision = (table: DecisionTable, variables: Variables): DecisionTrial => {
  const inputs = table.inputs.map(({ expression }) => tryFeel(expression, variables));
  const rows = table.rules.map(({ tests }) => {
    const cells = tests.map((test, at) => tryCell(test, inputs[at]?.value ?? null, variables));
    return { cells, hit: cells.every(({ value }) => value === true) };
  });
  const hits = rows.flatMap(({ hit }, at) => (hit ? [at] : []));
  const nothing = { inputs, rows, row: undefined, outputs: [] };
  if (hits.length === 0)
    return { ...nothing, problem: words('没有一行符合，结果为空', 'No row matches; the result is null') };
  if (table.hitPolicy === 'UNIQUE' && hits.length > 1) {
    const which = hits.map((at) => at + 1).join('、');
    return {
      ...nothing,
      problem: words(
        `第 ${which} 行都符合，而此表只许一行符合（UNIQUE），引擎会报故障`,
        `Rows ${hits.map((at) => at + 1).join(', ')} match, but only one may (UNIQUE): the engine raises an incident`,
      ),
    };
  }
  const row = hits[0]!;
  const results = table.rules[row]!.results;
  return {
    inputs,
    rows,
    row,
    outputs: table.outputs.map(({ name }, at) => ({ name, trial: tryFeel(results[at] ?? '', variables) })),
  };
};
