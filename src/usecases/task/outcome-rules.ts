import { addWorkingDays } from '../../domain/calendar.ts';
import type { Catalogue, Item, MaterialList } from '../../domain/catalogue/types.ts';
import { materialsOf } from '../../domain/catalogue/lookups.ts';
import { shanghaiDay } from '../../domain/days.ts';
import type { InspectionContent } from '../../domain/inspection.ts';
import type { MaterialsGiven } from '../../domain/materials.ts';
import {
  checkMaterials,
  requireCompleteNotice,
  requireConditional,
  requireDeferrable,
} from '../../domain/materials.ts';
import { canonicalJson } from '../../domain/record.ts';
import { BureauError } from '../../errors.ts';
import { lastEffectiveAct, lastEffectiveOutcome } from '../../store/acts.ts';
import { signaturesAt } from '../../store/ballots.ts';
import type { CaseRow } from '../../store/cases.ts';
import { inspectionAt } from '../../store/inspections.ts';
import { materialsOfCase } from '../../store/materials.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Entered } from '../document/entered.ts';
import { instantOf, readEntered, textOf } from '../document/entered.ts';
import { givenOf } from '../material/given-of.ts';

export interface Choice {
  tx: Tx;
  subject: CaseRow;
  task: TaskRow;
  item: Item;
  catalogue: Catalogue;
  /** The step's form, checked. */
  data: Record<string, unknown>;
  now: string;
}

type Rule = (choice: Choice) => Promise<void>;

const listOf = ({ catalogue, item }: Choice): MaterialList => materialsOf(catalogue, item.code);

/** Material codes in a list of the form, e.g. those of `materialVerdicts` that are missing or wrong. */
const codesIn = (rows: unknown, verdicts?: readonly string[]): string[] =>
  (Array.isArray(rows) ? (rows as { material: string; verdict?: string }[]) : [])
    .filter(({ verdict = '' }) => verdicts === undefined || verdicts.includes(verdict))
    .map(({ material }) => material);

/** What the case has, and what this very form finds not to be needed. */
const given = async (choice: Choice): Promise<MaterialsGiven> => {
  const { tx, subject, data } = choice;
  const unneeded = codesIn(data['materialVerdicts'], ['not-needed']);
  requireConditional(listOf(choice), unneeded);
  const before = givenOf(subject, await materialsOfCase(tx, subject.id));
  const judged = codesIn(data['materialVerdicts']);
  const still = (before.unneeded ?? []).filter((code) => !judged.includes(code));
  return { ...before, unneeded: [...still, ...unneeded] };
};

/** What the case has, less what this very form finds missing or wrong. */
const givenNow = async (choice: Choice): Promise<MaterialsGiven> => {
  const { data } = choice;
  const known = await given(choice);
  const faulty = codesIn(data['materialVerdicts'], ['missing', 'wrong']);
  const good = (codes: readonly string[]): string[] => codes.filter((code) => !faulty.includes(code));
  return { ...known, handedIn: good(known.handedIn), held: good(known.held) };
};

const named = (materials: readonly { nameZh: string }[]): string => materials.map(({ nameZh }) => nameZh).join('、');

/** LAW-06: everything missing at once, and only once for a filing. */
const oneTimeNotice: Rule = async (choice) => {
  if ((await lastEffectiveOutcome(choice.tx, choice.subject.id, ['one-time-notice'])) !== undefined)
    throw new BureauError('second-notice');
  requireCompleteNotice(
    listOf(choice),
    await given(choice),
    codesIn(choice.data['materialVerdicts'], ['missing', 'wrong']),
  );
};

/** LAW-07: whoever has handed in everything after the notice must be accepted. */
const reject: Rule = async (choice) => {
  if (choice.data['rejectGround'] !== 'incomplete-after-supplement') return;
  const { missing } = checkMaterials(listOf(choice), await givenNow(choice));
  if (missing.length === 0) throw new BureauError('nothing-missing', {}, 'materialVerdicts');
};

/** LAW-07: accepted when complete. */
const complete: Rule = async (choice) => {
  const { missing } = checkMaterials(listOf(choice), await givenNow(choice));
  if (missing.length > 0) throw new BureauError('materials-missing', { materials: named(missing) });
};

/** 容缺: something is missing, all of it may be deferred, and is promised; what is there is not. */
const deferredAcceptance: Rule = async (choice) => {
  const deferred = codesIn(choice.data['deferredMaterials']);
  requireDeferrable(listOf(choice), deferred);
  if (deferred.length === 0) throw new BureauError('deferral-empty', {}, 'deferredMaterials');
  const known = await givenNow(choice);
  const absent = checkMaterials(listOf(choice), { ...known, deferred: [] }).missing;
  const there = deferred.find((code) => !absent.some((material) => material.code === code));
  if (there !== undefined) throw new BureauError('deferral-unneeded', { material: there }, 'deferredMaterials');
  const { missing } = checkMaterials(listOf(choice), { ...known, deferred: [...known.deferred, ...deferred] });
  if (missing.length > 0) throw new BureauError('materials-missing', { materials: named(missing) });
};

/** LAW-10 and LAW-22: what the item asks for before a decision has taken place. */
const proceduresDone: Rule = async ({ tx, subject, item }) => {
  const isDone = async (element: string): Promise<boolean> =>
    (await lastEffectiveAct(tx, subject.id, [element])) !== undefined;
  if (item.siteInspection !== 'no' && !(await isDone('site-inspection'))) throw new BureauError('inspection-required');
  if (item.hearing === 'required' && !(await isDone('hold-hearing'))) throw new BureauError('hearing-missing');
};

const grant: Rule = async (choice) => {
  const { missing, outstanding } = checkMaterials(listOf(choice), await givenNow(choice));
  if (outstanding.length > 0) throw new BureauError('deferred-outstanding', { materials: named(outstanding) });
  if (missing.length > 0) throw new BureauError('materials-missing', { materials: named(missing) });
  if (choice.subject.undertaking === 0) await proceduresDone(choice);
};

const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

/** LAW-13: reasons and remedies. */
const refuse: Rule = async ({ data, task }) => {
  // The refusal of the higher authority carries its own reasons.
  if (task.elementId === 'upper-result') return;
  const remedies = (data['remedies'] ?? {}) as Record<string, unknown>;
  if (isBlank(data['reasons']) || isBlank(remedies['reconsiderationBody']) || isBlank(remedies['court']))
    throw new BureauError('reasons-missing', {}, 'reasons');
};

/** LAW-10: facts are verified by two or more of the staff, each with a signature; what they signed is what counts. */
const signed: Rule = async ({ tx, subject, task, catalogue, data }) => {
  const asked = Number((JSON.parse(task.headers) as Record<string, string>)['signers'] ?? '1');
  const expected = Math.max(asked, catalogue.parameters['inspectors-minimum']);
  const actual = (await signaturesAt(tx, { ...task, caseId: subject.id })).length;
  if (actual < expected) throw new BureauError('signatures-missing', { expected, actual });
  const record = await inspectionAt(tx, { ...task, caseId: subject.id });
  if (record === undefined) return;
  const { form } = JSON.parse(record.content) as InspectionContent;
  if (canonicalJson(form) !== canonicalJson(data)) throw new BureauError('inspection-differs');
};

/** An instant that the form gives; without its zone nobody knows when it is. */
const momentIn = (data: Entered, field: string): string => {
  const moment = instantOf(textOf(data, field));
  if (moment === undefined) throw new BureauError('invalid-input', { detail: `${field} (Z, +08:00)` }, field);
  return moment;
};

/** LAW-21: time and place are told seven working days before. */
const arranged: Rule = async ({ catalogue, data, now }) => {
  const days = catalogue.parameters['hearing-notice-days'];
  const earliest = addWorkingDays(catalogue.calendar, shanghaiDay(now), days);
  if (shanghaiDay(momentIn(data, 'hearingAt')) < earliest)
    throw new BureauError('hearing-too-soon', { days, earliest }, 'hearingAt');
};

/** LAW-21 and LAW-22: held when it was told, not before; the decision follows a record that the participants have confirmed. */
const held: Rule = async ({ tx, subject, data, now }) => {
  if (data['recordConfirmed'] !== true) throw new BureauError('hearing-record-unconfirmed', {}, 'recordConfirmed');
  const arrangement = await lastEffectiveAct(tx, subject.id, ['arrange-hearing']);
  const told = arrangement === undefined ? '' : momentIn(readEntered(arrangement.data), 'hearingAt');
  const heldAt = momentIn(data, 'heldAt');
  if (heldAt < told || heldAt > now) throw new BureauError('hearing-not-at-time', { heldAt, told, now }, 'heldAt');
};

/** What the law asks of a choice, whatever diagram offers it. */
const rules: Readonly<Record<string, Rule>> = {
  'one-time-notice': oneTimeNotice,
  accept: complete,
  'deferred-acceptance': deferredAcceptance,
  file: complete,
  'reject-acceptance': reject,
  grant,
  refuse,
  inspected: signed,
  kept: signed,
  broken: signed,
  arranged,
  held,
};

/** Refuses an outcome that the law does not allow now; the error names the rule. */
export const requireLawful = async (outcome: string, choice: Choice): Promise<void> => {
  await rules[outcome]?.(choice);
};
