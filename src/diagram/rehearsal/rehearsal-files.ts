import { bpmnXml, children, extension, flowElements, parseBpmn, processOf } from '../element.ts';
import type { Element } from '../element.ts';
import { rename, renameDecision, renameForm, renameReferences } from '../release.ts';
import type { FlowFile } from '../release.ts';

const prefix = 'rehearsal-';
const idLength = 26;

/** What a record of the engine must hold to be of a rehearsal, as text. */
export const rehearsalMark = `"bpmnProcessId":"${prefix}`;

/** The rehearsal that a process id belongs to; undefined for a process of the bureau. */
export const rehearsalOf = (processId: string): string | undefined =>
  processId.startsWith(prefix) ? processId.slice(prefix.length, prefix.length + idLength) : undefined;

/** A job type of a rehearsal as the draft names it. */
export const plainJobType = (type: string): string => (type.startsWith(prefix) ? type.slice(prefix.length) : type);

/** Puts a beginning before an id, also where a FEEL expression gives it. */
const before =
  (beginning: string) =>
  (id: string): string =>
    id.trim().startsWith('=') ? `="${beginning}" + (${id.trim().slice(1)})` : `${beginning}${id}`;

/** What is sent by name goes to whoever waits for that name: a rehearsal has names of its own. */
const renameMessages = (definitions: Element): void => {
  for (const root of children(definitions, 'rootElements'))
    if (root.$type === 'bpmn:Message' || root.$type === 'bpmn:Signal') rename(root, 'name', before(prefix));
};

const rehearsalDiagram = async (xml: string, mark: (id: string) => string): Promise<string> => {
  const definitions = await parseBpmn(xml);
  const process = processOf(definitions);
  const elements = flowElements(process);
  renameReferences(elements, mark);
  for (const element of elements) {
    rename(extension(element, 'zeebe:TaskDefinition'), 'type', before(prefix));
    rename(extension(element, 'zeebe:CalledElement'), 'processId', mark);
  }
  renameMessages(definitions);
  process.set('id', mark(process.id));
  return bpmnXml(definitions);
};

const renamed = async ({ name, content }: FlowFile, mark: (id: string) => string): Promise<string> => {
  if (name.endsWith('.bpmn')) return rehearsalDiagram(content, mark);
  return name.endsWith('.form') ? renameForm(content, mark) : renameDecision(content, mark);
};

/**
 * A flow as it is deployed for a rehearsal (演练): process, forms and decisions under `rehearsal-<id>-…`, job types,
 * messages and signals under `rehearsal-…`, so that nothing of the bureau answers to it. Ids of elements stay. Errors: those
 * of the parsers.
 */
export const rehearsalFiles = (files: readonly FlowFile[], id: string): Promise<FlowFile[]> => {
  const mark = before(`${prefix}${id}-`);
  return Promise.all(
    files.map(async (file) => ({ name: `${prefix}${id}-${file.name}`, content: await renamed(file, mark) })),
  );
};
