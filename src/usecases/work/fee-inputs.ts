import type { FeeInputs, FeeQuote } from '../../domain/catalogue/fees.ts';
import { calculateFee, feeOf } from '../../domain/catalogue/fees.ts';
import { shanghaiDay } from '../../domain/days.ts';
import type { CaseFacts } from '../document/facts.ts';
import { findOutcome } from '../document/facts.ts';
import type { Entered } from '../document/entered.ts';
import { groupOf, listOf, readEntered, textOf } from '../document/entered.ts';

/** Fields of the application form and the quantities of fee-inputs.csv that they stand for. */
const quantities = {
  areaM2: 'area_m2',
  days: 'days',
  disturbedAreaM2: 'disturbed_area_m2',
  dueShelterAreaM2: 'due_shelter_area_m2',
  floorAreaM2: 'floor_area_m2',
  volumeM3: 'volume_m3',
  occupiedArableM2: 'occupied_arable_m2',
} as const;

/** Rates that the decider sets from the published table, in fen; an applicant sets none. */
const rates = { rate: 'rate', rateByPavement: 'rate_by_pavement', rateByForestKind: 'rate_by_forest_kind' } as const;

/** Lists with a quantity from the application and a rate from the decider in each line. */
const lists = { trees: 'count', lines: 'quantity' } as const;

const numberOf = (entered: Entered, name: string): number | undefined => {
  const value = entered[name];
  return typeof value === 'number' ? value : undefined;
};

const scalars = (
  entered: Entered,
  names: Readonly<Record<string, string>>,
  known: ReadonlySet<string>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([field, input]) => {
      const value = known.has(input) ? numberOf(entered, field) : undefined;
      return value === undefined ? [] : [[input, value]];
    }),
  );

const linesFor = (asked: Entered, set: Entered, list: keyof typeof lists): Record<string, number>[] => {
  const rated = listOf(set, list);
  return listOf(asked, list).map((line, at) => {
    const quantity = numberOf(line, lists[list]);
    const rate = numberOf(rated[at] ?? {}, 'rate');
    return {
      ...(quantity === undefined ? {} : { [lists[list]]: quantity }),
      ...(rate === undefined ? {} : { rate }),
    };
  });
};

/** What the fee of the case is computed from: quantities of the application, rates of the decision's `feeRates`. */
const inputsOf = (facts: CaseFacts, code: string, variant: string | undefined): FeeInputs => {
  const formulas = feeOf(facts.catalogue, code).formulas;
  const formula = formulas.find((one) => one.variant === variant) ?? formulas[0];
  const known = new Set(formula?.inputs.map(({ input }) => input.split('.')[0] ?? ''));
  const asked = groupOf(facts.form, 'feeInputs');
  const decided = findOutcome(facts, 'grant');
  const set = decided === undefined ? {} : groupOf(readEntered(decided.data), 'feeRates');
  const named = (Object.keys(lists) as (keyof typeof lists)[]).filter((list) => known.has(list));
  return {
    ...scalars(asked, quantities, known),
    ...scalars(set, rates, known),
    ...Object.fromEntries(named.map((list) => [list, linesFor(asked, set, list)])),
  };
};

/**
 * The fee of a case at the published rate (LAW-27), or why nothing is charged.
 * Errors: those of `calculateFee`; fee-input-missing where the decider has set no rate and the catalogue has no figure.
 */
export const feeOfCase = (facts: CaseFacts): { quote: FeeQuote } | { skipped: 'no-fee' | 'waived' } => {
  const code = facts.item.fee;
  if (code === null) return { skipped: 'no-fee' };
  const decided = findOutcome(facts, 'grant');
  if (decided !== undefined && textOf(readEntered(decided.data), 'feeWaiver') !== '') return { skipped: 'waived' };
  const variant = textOf(groupOf(facts.form, 'feeInputs'), 'variant') || undefined;
  const single = feeOf(facts.catalogue, code).formulas.length === 1;
  const quote = calculateFee(facts.catalogue, code, inputsOf(facts, code, variant), single ? undefined : variant);
  return quote.amountFen === 0 ? { skipped: 'no-fee' } : { quote };
};

/** The day of the decision from which the time to pay counts. */
export const decidedDay = (facts: CaseFacts): string =>
  shanghaiDay(findOutcome(facts, 'grant')?.moment ?? facts.subject.decidedAt ?? facts.subject.filedAt);
