import { itemOf } from '../../domain/catalogue/lookups.ts';
import type { Item } from '../../domain/catalogue/types.ts';
import type { Flow } from '../../diagram/flow.ts';
import { parseForm } from '../../diagram/forms/form-schema.ts';
import type { FormSchema } from '../../diagram/forms/form-schema.ts';
import { sampleData } from '../../diagram/forms/sample-data.ts';
import { readFlow } from '../../diagram/read-flow.ts';
import type { RehearsalRow } from '../../store/rehearsals.ts';
import { itemVariables } from '../application/item-variables.ts';
import type { Bureau } from '../bureau.ts';

/** The one case that goes through a rehearsal, and the flow that it meets. */
export interface ExampleCase {
  flow: Flow;
  xml: string;
  item: Item;
  /** What conditions of forms may ask of the case. */
  context: Record<string, unknown>;
  form(id: string): FormSchema | undefined;
  /** A right answer to a form. */
  sample(form: FormSchema): Record<string, unknown>;
}

/** Reads a rehearsal's flow, and its example case as the item says. Errors: unknown-item, those of the parsers. */
export const exampleCase = async (
  bureau: Bureau,
  { files, itemCode }: Pick<RehearsalRow, 'files' | 'itemCode'>,
): Promise<ExampleCase> => {
  const texts = JSON.parse(files) as Record<string, string>;
  const xml = Object.entries(texts).find(([name]) => name.endsWith('.bpmn'))![1];
  const flow = await readFlow(xml);
  const item = itemOf(bureau.catalogues.current, itemCode);
  const forms = new Map(
    Object.entries(texts)
      .filter(([name]) => name.endsWith('.form'))
      .map(([, text]) => parseForm(text))
      .map((form) => [form.id, form]),
  );
  const asked = { flow: flow.processId, feeVariant: '', ...itemVariables(item) };
  const application = forms.get(flow.startFormId);
  const applied = application === undefined ? {} : sampleData(application, asked);
  const context = { ...asked, undertaking: applied['undertaking'] === true };
  return { flow, xml, item, context, form: (id) => forms.get(id), sample: (form) => sampleData(form, context) };
};

/** What an instance of the engine starts with, as a case of the bureau would; references to nobody. */
export const exampleVariables = (id: string, { item, context }: ExampleCase): Record<string, unknown> => ({
  rehearsalId: id,
  caseId: id,
  runId: id,
  applicant: 'rehearsal',
  ...itemVariables(item),
  undertaking: context['undertaking'],
  channel: 'hall',
});
