import type { Static } from 'typebox';
import { documentKinds, isDocumentKind } from '../../domain/document-kinds.ts';
import type { CaseStatus } from '../../domain/case.ts';
import { statusNames } from '../../domain/case.ts';
import { clockNames, clockRules, groundNames } from '../../domain/clock-rules.ts';
import type { ClockKind, PauseGround } from '../../domain/clock-rules.ts';
import { exampleReturns } from '../../diagram/rehearsal/example-returns.ts';
import { plainJobType } from '../../diagram/rehearsal/rehearsal-files.ts';
import { jobContract } from '../../diagram/job-contract.ts';
import type { OpenJob, RehearsalEvent, RehearsalRow } from '../../store/rehearsals.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { outcomesBeside, outcomesOf } from '../../usecases/rehearsal/answer-step.ts';
import { exampleCase } from '../../usecases/rehearsal/example-case.ts';
import type { ExampleCase } from '../../usecases/rehearsal/example-case.ts';
import { stateOf } from '../../usecases/rehearsal/fold-rehearsal.ts';
import { isHuman, stopsAt } from '../../usecases/rehearsal/run-on.ts';
import type { rehearsalEvent, rehearsalStep, rehearsalView as shape } from '../schemas/rehearsal.ts';
import type { Words } from '../schemas/words.ts';
import { actWords } from './names.ts';

type Step = Static<typeof rehearsalStep>;
type Event = Static<typeof rehearsalEvent>;

const ballotRules = ['all', 'any', 'in-order', 'ratio'] as const;

const documentsIn = (list: string | undefined): Words => {
  const kinds = (list ?? '').split(',').map((kind) => kind.trim());
  const named = kinds.map((kind) => (isDocumentKind(kind) ? documentKinds[kind] : { zh: kind, en: kind }));
  return { zh: named.map(({ zh }) => `《${zh}》`).join(''), en: named.map(({ en }) => en).join(', ') };
};

const clockIn = (kind: string | undefined): Words =>
  clockNames[kind as ClockKind] ?? { zh: kind ?? '', en: kind ?? '' };

/** What each job type would do in a real case, from its headers; the act alone where they say nothing. */
const effects: Record<string, (bureau: Bureau, example: ExampleCase, headers: Record<string, string>) => Words> = {
  'make-document': (_, __, { document }) => documentsIn(document),
  'seal-document': (_, __, { document }) => documentsIn(document),
  deliver: (_, __, { document }) => documentsIn(document),
  notify: (_, __, { template = '' }) => ({ zh: `通知模板 ${template}`, en: `template ${template}` }),
  'set-case-status': (_, __, { status }) => statusNames[status as CaseStatus] ?? { zh: status ?? '', en: status ?? '' },
  'start-clock': (bureau, { item }, { clock, outcome = '' }) => {
    const rule = clockRules[clock as ClockKind];
    const days = rule?.days(bureau.catalogues.current.parameters, item) ?? 0;
    const then = outcome === '' ? { zh: '到期亮红灯', en: 'red when it runs out' } : actWords(outcome);
    const name = clockIn(clock);
    const ends = outcome === '' ? then : { zh: `到期自动：${then.zh}`, en: `then: ${then.en}` };
    return { zh: `${name.zh}，${days}个工作日，${ends.zh}`, en: `${name.en}, ${days} working days, ${ends.en}` };
  },
  'stop-clock': (_, __, { clock }) => clockIn(clock),
  'resume-clock': (_, __, { clock }) => clockIn(clock),
  'suspend-clock': (_, __, { clock, ground = '', days = '' }) => {
    const [name, why] = [clockIn(clock), groundNames[ground as PauseGround] ?? { zh: ground, en: ground }];
    return { zh: `${name.zh}，${why.zh}，${days}个工作日`, en: `${name.en}, ${why.en}, ${days} working days` };
  },
};

const effectOf = (
  bureau: Bureau,
  example: ExampleCase,
  { type, headers }: Pick<OpenJob, 'type' | 'headers'>,
): Words => {
  const plain = plainJobType(type);
  const act = actWords(plain);
  const more = effects[plain]?.(bureau, example, headers);
  return more === undefined ? act : { zh: `${act.zh}：${more.zh}`, en: `${act.en}: ${more.en}` };
};

const given = (values: Record<string, unknown>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join('，');

const eventWords = (bureau: Bureau, example: ExampleCase, event: RehearsalEvent): Words => {
  const { kind, given: values } = event;
  if (kind === 'paused') return { zh: '自动步骤过多，已改为逐步执行', en: 'Too many automatic steps; now one by one' };
  if (kind === 'incident')
    return { zh: `异常：${String(values['message'])}`, en: `Incident: ${String(values['message'])}` };
  if (kind === 'error')
    return { zh: `抛出错误 ${String(values['error'])}`, en: `Threw the error ${String(values['error'])}` };
  if (isHuman(event)) return actWords(String(values['outcome'] ?? ''));
  const effect = effectOf(bureau, example, event);
  const back = given(values);
  return back === '' ? effect : { zh: `${effect.zh}（${back}）`, en: `${effect.en} (${back})` };
};

const eventView = (bureau: Bureau, example: ExampleCase, nameOf: (id: string) => string) => {
  return (event: RehearsalEvent): Event => ({
    kind: event.kind === 'completed' && isHuman(event) ? 'step' : event.kind === 'completed' ? 'work' : event.kind,
    elementId: event.elementId,
    name: nameOf(event.elementId),
    at: event.at,
    words: eventWords(bureau, example, event),
  });
};

const stepView = (bureau: Bureau, example: ExampleCase, nameOf: (id: string) => string) => {
  return (job: OpenJob): Step => {
    const { jobKey, elementId } = job;
    const about = { jobKey, elementId, name: nameOf(elementId) };
    const step = example.flow.steps.find(({ id }) => id === elementId);
    if (isHuman(job)) {
      const form = example.form(step?.formId ?? '');
      return {
        ...about,
        kind: 'human',
        group: step?.group ?? '',
        signers: step?.signers ?? 1,
        ballot: ballotRules.find((rule) => rule === step?.headers['ballot']) ?? null,
        workingDays: step?.workingDays ?? null,
        form: form ?? null,
        sample: form === undefined ? {} : example.sample(form),
        outcomes: form === undefined ? outcomesOf(example, elementId) : [],
        beside: outcomesBeside(example, elementId).map((one) => ({ ...one, words: actWords(one.outcome) })),
      };
    }
    const type = plainJobType(job.type);
    const contract = jobContract[type];
    return {
      ...about,
      kind: 'automatic',
      type,
      words: effectOf(bureau, example, job),
      returns: { ...exampleReturns[type] },
      errors: [...(contract?.errors ?? [])],
      stops: stopsAt(job),
    };
  };
};

/** A rehearsal as its page shows it: what is open, what happened, where tokens stand. */
export const rehearsalView = async (bureau: Bureau, row: RehearsalRow): Promise<Static<typeof shape>> => {
  const example = await exampleCase(bureau, row);
  const { jobs, elements, taken, incidents, events } = stateOf(row);
  const names = new Map(example.flow.nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) || id;
  return {
    id: row.id,
    draftVersion: row.draftVersion,
    status: row.status,
    automatic: row.automatic === 1,
    expiresAt: row.expiresAt,
    item: { code: example.item.code, nameZh: example.item.nameZh },
    context: example.context,
    xml: example.xml,
    steps: jobs.map(stepView(bureau, example, nameOf)),
    elements: Object.entries(elements).map(([elementId, visits]) => ({ elementId, ...visits })),
    taken,
    incidents: incidents.map((one) => ({ ...one, name: nameOf(one.elementId) })),
    events: events.map(eventView(bureau, example, nameOf)),
  };
};
