import type { Flow } from '../../diagram/flow.ts';
import { readFlow } from '../../diagram/read-flow.ts';
import type { FormSchema } from '../../diagram/forms/form-schema.ts';
import { parseForm } from '../../diagram/forms/form-schema.ts';
import { validateForm } from '../../diagram/forms/validate-form.ts';
import { setsOf } from '../../diagram/touched-flows.ts';
import type { FlowSets } from '../../diagram/touched-flows.ts';
import { BureauError } from '../../errors.ts';
import { findRelease } from '../../store/releases.ts';
import type { ReleasedFlow, ReleaseRow } from '../../store/releases.ts';
import type { Store } from '../../store/store.ts';

/** The flows as released: a case keeps the release under which it was filed (design rule 3). */
export interface Releases {
  /** The flows of a release as their authors wrote them. */
  sets(release: number): Promise<FlowSets>;
  /** A flow's diagram as data. Error: not-found. */
  flow(release: number, processId: string): Promise<Flow>;
  /** A flow's diagram as deployed. */
  xml(release: number, processId: string): Promise<string>;
  /** The engine's version and key of a flow. */
  released(release: number, processId: string): Promise<ReleasedFlow>;
  /** A form by the id that the diagram names. */
  form(release: number, formId: string): Promise<FormSchema>;
  /**
   * Checks data against a form as the page would, with `context` for its conditions; gives the declared fields alone.
   * Error: invalid-input naming the first field.
   */
  checkForm(
    release: number,
    formId: string,
    data: Record<string, unknown>,
    context: Record<string, unknown>,
  ): Promise<Record<string, unknown>>;
}

interface Loaded {
  flows: Map<string, { flow: Flow; xml: string; released: ReleasedFlow }>;
  forms: Map<string, FormSchema>;
}

const load = async (row: ReleaseRow): Promise<Loaded> => {
  const files = JSON.parse(row.files) as Record<string, string>;
  const released = JSON.parse(row.flows) as Record<string, ReleasedFlow>;
  const loaded: Loaded = { flows: new Map(), forms: new Map() };
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('.form')) {
      const form = parseForm(content);
      loaded.forms.set(form.id, form);
    } else if (name.endsWith('.bpmn')) {
      const flow = await readFlow(content);
      loaded.flows.set(flow.processId, { flow, xml: content, released: released[flow.processId]! });
    }
  }
  return loaded;
};

const requireRelease = async (store: Store, release: number): Promise<ReleaseRow> => {
  const row = await findRelease(store.read, release);
  if (row === undefined) throw new BureauError('not-found', { what: `发布版本 ${release}` });
  return row;
};

const setsOfRow = ({ sources }: ReleaseRow): Promise<FlowSets> => {
  const texts = JSON.parse(sources ?? '{}') as Record<string, string>;
  return setsOf(Object.entries(texts).map(([name, content]) => ({ name, content })));
};

/** Asks once for each release and keeps the answer; one that failed is asked for again. */
const keeping = <T>(ask: (release: number) => Promise<T>): ((release: number) => Promise<T>) => {
  const known = new Map<number, Promise<T>>();
  return (release) => {
    const answer = known.get(release) ?? ask(release);
    known.set(release, answer);
    answer.catch(() => known.delete(release));
    return answer;
  };
};

/** Opens the releases of a store; each is read once and kept. */
export const openReleases = (store: Store): Releases => {
  const of = keeping(async (release) => load(await requireRelease(store, release)));
  const sets = keeping(async (release) => setsOfRow(await requireRelease(store, release)));
  const flowOf = async (release: number, processId: string) => {
    const found = (await of(release)).flows.get(processId);
    if (found === undefined) throw new BureauError('not-found', { what: `流程 ${processId}（${release}）` });
    return found;
  };
  const form = async (release: number, formId: string): Promise<FormSchema> => {
    const { forms } = await of(release);
    const found = forms.get(formId) ?? forms.get(`${formId}-r${release}`);
    if (found === undefined) throw new BureauError('not-found', { what: `表单 ${formId}（${release}）` });
    return found;
  };
  return {
    sets,
    flow: async (release, processId) => (await flowOf(release, processId)).flow,
    xml: async (release, processId) => (await flowOf(release, processId)).xml,
    released: async (release, processId) => (await flowOf(release, processId)).released,
    form,
    checkForm: async (release, formId, data, context) => {
      const { data: clean, problems } = validateForm(await form(release, formId), data, context);
      const [first] = problems;
      if (first !== undefined)
        throw new BureauError('invalid-input', { detail: problems.map(({ zh }) => zh).join('；') }, first.field);
      return clean;
    },
  };
};
