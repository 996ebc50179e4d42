import type { ItemFacts, LintModel } from './model.ts';
import type { Place, Ways } from './ways.ts';

/** The start variables of a case that follow from its item. */
export const startOfItem = (item: ItemFacts): Readonly<Record<string, unknown>> => ({
  itemCode: item.code,
  siteInspection: item.siteInspection,
  expertReview: item.expertReview,
  hearing: item.hearing,
  feeCode: item.fee ?? '',
});

/** Working days and the steps that promise them, in their order. */
export type Promised = { readonly days: number; readonly steps: readonly string[] };

const none: Promised = { days: 0, steps: [] };
const reviewClocks = ['review', 'initial-review'];
const decisive = ['granted', 'refused', 'filed', 'forwarded', 'rejected', 'withdrawn', 'lapsed'];

type Effect = 'start' | 'stop' | 'pause' | 'resume' | 'none';

/** What a place does to the time that the law counts. */
const effectOf = (model: LintModel, id: string): Effect => {
  const service = model.services.get(id);
  if (service === undefined) return 'none';
  const { type, headers } = service;
  if (type === 'set-case-status') return decisive.includes(headers['status'] ?? '') ? 'stop' : 'none';
  if (!reviewClocks.includes(headers['clock'] ?? '')) return 'none';
  const effects: Record<string, Effect> = {
    'start-clock': 'start',
    'stop-clock': 'stop',
    'suspend-clock': 'pause',
    'resume-clock': 'resume',
  };
  return effects[type] ?? 'none';
};

/** What a place does to the time, besides the days that it takes. */
type Timing = (id: string) => Effect;

/** The longest sum of promised days from these places on; time that pauses or has stopped is not in it. */
const longest = (from: readonly Place[], timing: Timing, daysAt: (id: string) => number): Promised => {
  const known = { running: new Map<Place, Promised>(), paused: new Map<Place, Promised>() };
  const open = new Set<Place>();
  const best = (places: readonly Place[], running: boolean): Promised => {
    let most = none;
    for (const place of places) {
      const one = rest(place, running);
      if (one.days > most.days) most = one;
    }
    return most;
  };
  const rest = (place: Place, running: boolean): Promised => {
    const memory = running ? known.running : known.paused;
    const seen = memory.get(place);
    if (seen !== undefined) return seen;
    const effect = timing(place.node);
    if (effect === 'stop' || open.has(place)) return none;
    open.add(place);
    const days = running ? daysAt(place.node) : 0;
    const after = best(place.to, effect === 'pause' ? false : effect === 'resume' || running);
    open.delete(place);
    const sum = { days: days + after.days, steps: days > 0 ? [place.node, ...after.steps] : after.steps };
    memory.set(place, sum);
    return sum;
  };
  return best(from, true);
};

/**
 * Working days that the steps promise between acceptance and decision on the longest way that a case with these start
 * variables can take (LAW-16). Time that is suspended does not count (LAW-19); parallel branches count once, as the
 * longest. A flow without a review clock counts from its start, and anew after each step of the applicant.
 */
export const promisedDays = (model: LintModel, variables: Readonly<Record<string, unknown>>): Promised => {
  const ways = model.waysFor(variables);
  const timing: Timing = (id) => (model.steps.get(id)?.group === 'applicant' ? 'stop' : effectOf(model, id));
  const starts = model.flow.services.filter(({ id }) => effectOf(model, id) === 'start').map(({ id }) => id);
  const again = model.flow.steps.filter((step) => step.group === 'applicant').map((step) => step.id);
  const from =
    starts.length > 0
      ? starts.flatMap((id) => ways.at(id))
      : [...ways.first, ...again.flatMap((id) => ways.at(id)).flatMap((place) => place.to)];
  return longest(from, timing, (id) => model.steps.get(id)?.workingDays ?? 0);
};

/**
 * The longest sum of promised days over the whole life of a case, from filing to its end. Neither the applicant's own
 * time nor what is suspended is in it (LAW-19).
 */
export const criticalDays = (model: LintModel, ways: Ways): Promised =>
  longest(
    ways.first,
    (id) => (['pause', 'resume'].includes(effectOf(model, id)) ? effectOf(model, id) : 'none'),
    (id) => {
      const step = model.steps.get(id);
      return step === undefined || step.group === 'applicant' ? 0 : (step.workingDays ?? 0);
    },
  );
