/** What a human step ends with: an outcome, or `clock:` and the outcome by which its clock ends it. */
export type Choice = readonly [step: string, outcome: string];

/** One way of a case through a diagram, as data for contract tests and for runs on a real broker. */
export type FlowPath = {
  readonly name: string;
  /** Code of the item whose inspection, review, hearing and fee are the start variables. */
  readonly item: string;
  /** Start variables that differ from those of the item. */
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly choices: readonly Choice[];
  /** What workers return, by element id. */
  readonly results?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The end event of the process. */
  readonly end: string;
  /** The last state of the case. */
  readonly status: string;
};

/** How a case goes on after a certain step. */
export type Ending = Pick<FlowPath, 'choices' | 'end' | 'status'>;

export const withdrawn: Ending = { choices: [], end: 'end-withdrawn', status: 'withdrawn' };
export const rejected: Ending = { choices: [], end: 'end-rejected', status: 'rejected' };
export const lapsed: Ending = { choices: [], end: 'end-lapsed', status: 'lapsed' };

/** A fee that was waived, or computed to nothing. */
export const nothingDue: Pick<FlowPath, 'results'> = { results: { 'collect-fee': { feeAmount: '0' } } };

/** The way up to an ending, and the ending. */
export const path = (
  name: string,
  item: string,
  way: readonly Choice[],
  ending: Ending,
  more: Pick<FlowPath, 'variables' | 'results'> = {},
): FlowPath => ({ name, item, ...more, ...ending, choices: [...way, ...ending.choices] });
