import { BureauError } from '../errors.ts';
import {
  bpmnXml,
  child,
  children,
  dmnXml,
  extension,
  flowElements,
  parseBpmn,
  parseDmn,
  processOf,
} from './element.ts';
import type { Element } from './element.ts';
import { decisionIds, formIds } from './flow.ts';
import { parseForm } from './forms/form-schema.ts';
import { readFlow } from './read-flow.ts';

/** A file of a flow: its name with ending (`.bpmn`, `.form` or `.dmn`) and its text. */
export type FlowFile = { readonly name: string; readonly content: string };

const ending = (file: FlowFile): string => file.name.slice(file.name.lastIndexOf('.') + 1);

const decisionsIn = async (file: FlowFile): Promise<string[]> =>
  children(await parseDmn(file.content), 'drgElement').map((element) => element.id);

/**
 * The diagram with exactly the forms and decisions it refers to, out of a library of files.
 * Errors: `reference-missing`, and those of the parsers.
 */
export const flowSet = async (diagram: FlowFile, library: readonly FlowFile[]): Promise<FlowFile[]> => {
  const flow = await readFlow(diagram.content);
  const holders = new Map<string, FlowFile>();
  for (const file of library) {
    if (ending(file) === 'form') holders.set(`form ${parseForm(file.content).id}`, file);
    if (ending(file) === 'dmn') for (const id of await decisionsIn(file)) holders.set(`decision ${id}`, file);
  }
  const find = (kind: string, id: string): FlowFile => {
    const file = holders.get(`${kind} ${id}`);
    if (file === undefined) throw new BureauError('reference-missing', { kind, id });
    return file;
  };
  const used = [...formIds(flow).map((id) => find('form', id)), ...decisionIds(flow).map((id) => find('decision', id))];
  return [diagram, ...new Set(used)];
};

/** The diagram under another process id: a new flow made after one that is there. Errors: those of the parser. */
export const withProcessId = async (xml: string, id: string): Promise<string> => {
  const definitions = await parseBpmn(xml);
  processOf(definitions).set('id', id);
  return bpmnXml(definitions);
};

/** Puts another id where one is named. */
export const rename = (element: Element | undefined, property: string, mark: (id: string) => string): void => {
  const id = element?.get(property);
  if (typeof id === 'string' && id !== '') element!.set(property, mark(id));
};

/** Lets the elements of a process name forms and decisions by other ids. */
export const renameReferences = (elements: readonly Element[], mark: (id: string) => string): void => {
  for (const element of elements) {
    rename(extension(element, 'zeebe:FormDefinition'), 'formId', mark);
    rename(extension(element, 'zeebe:CalledDecision'), 'decisionId', mark);
  }
};

const releaseDiagram = async (xml: string, mark: (id: string) => string): Promise<string> => {
  const definitions = await parseBpmn(xml);
  renameReferences(flowElements(processOf(definitions)), mark);
  return bpmnXml(definitions);
};

/** A form under another id. Error: `form-invalid`. */
export const renameForm = (text: string, mark: (id: string) => string): string => {
  const form = parseForm(text);
  return `${JSON.stringify({ ...form, id: mark(form.id) }, null, 2)}\n`;
};

/**
 * A DMN file under other ids. References inside it are `#id`; the drawing refers to the elements themselves and follows by
 * itself. Error: `decision-invalid`.
 */
export const renameDecision = async (xml: string, mark: (id: string) => string): Promise<string> => {
  const definitions = await parseDmn(xml);
  rename(definitions, 'id', mark);
  const elements = children(definitions, 'drgElement');
  const own = new Set(elements.map((element) => element.id));
  for (const element of elements) {
    rename(element, 'id', mark);
    for (const kind of ['informationRequirement', 'knowledgeRequirement', 'authorityRequirement']) {
      for (const requirement of children(element, kind)) {
        for (const end of ['requiredDecision', 'requiredInput', 'requiredKnowledge', 'requiredAuthority']) {
          const reference = child(requirement, end);
          const href = reference?.get('href');
          if (typeof href === 'string' && own.has(href.slice(1))) reference!.set('href', `#${mark(href.slice(1))}`);
        }
      }
    }
  }
  return dmnXml(definitions);
};

/**
 * The files as they are deployed for a release: forms and decisions under `<id>-r<release>`, with every reference
 * rewritten, so that running cases keep theirs (the engine takes the latest of an id). Process ids stay. The number must
 * never be used again, also not by another flow: flows share forms. Errors: those of the parsers.
 */
export const releaseResources = (files: readonly FlowFile[], release: number): Promise<FlowFile[]> => {
  const mark = (id: string): string => `${id}-r${release}`;
  return Promise.all(
    files.map(async (file) => {
      const kind = ending(file);
      if (kind === 'bpmn') return { name: file.name, content: await releaseDiagram(file.content, mark) };
      const name = file.name.replace(/(\.\w+)$/, `-r${release}$1`);
      if (kind === 'form') return { name, content: renameForm(file.content, mark) };
      if (kind === 'dmn') return { name, content: await renameDecision(file.content, mark) };
      throw new BureauError('diagram-invalid', { detail: `expected .bpmn, .form or .dmn, but got ${file.name}` });
    }),
  );
};

/** SHA-256 in hex over names and texts, whatever the order of the files and the kind of line ends. */
export const contentHash = async (files: readonly FlowFile[]): Promise<string> => {
  const pairs = files.map((file) => [file.name, file.content.replace(/\r\n/g, '\n')] as const);
  const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(sorted)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
