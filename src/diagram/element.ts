import { BpmnModdle } from 'bpmn-moddle';
import type { Element } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { BureauError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** A parsed BPMN or DMN element: its type as `prefix:Name` and its properties by their schema name. */
export type { Element };

type Parsed = { readonly definitions: Element; readonly warnings: readonly string[] };

const parsed = async (
  parse: () => Promise<{ rootElement: Element; warnings: { message: string }[] }>,
  code: ErrorCode,
): Promise<Parsed> => {
  try {
    const { rootElement, warnings } = await parse();
    return { definitions: rootElement, warnings: warnings.map(({ message }) => message) };
  } catch (error) {
    throw new BureauError(code, { detail: error instanceof Error ? error.message : String(error) });
  }
};

// Made once each: what they read is kept in no reader, but every new one would learn the whole metamodel again.
const bpmn = new BpmnModdle({ zeebe });
const dmn = new DmnModdle();

/** A BPMN file with Zeebe's extensions, and what the parser could not place. Errors: `diagram-invalid`. */
export const readBpmn = (xml: string): Promise<Parsed> => parsed(() => bpmn.fromXML(xml), 'diagram-invalid');

/** A DMN file, and what the parser could not place. Errors: `decision-invalid`. */
export const readDmn = (xml: string): Promise<Parsed> => parsed(() => dmn.fromXML(xml), 'decision-invalid');

/** The `bpmn:Definitions` of a BPMN file with Zeebe's extensions. Errors: `diagram-invalid`. */
export const parseBpmn = async (xml: string): Promise<Element> => (await readBpmn(xml)).definitions;

/** The `dmn:Definitions` of a DMN file. Errors: `decision-invalid`. */
export const parseDmn = async (xml: string): Promise<Element> => (await readDmn(xml)).definitions;

export const bpmnXml = async (definitions: Element): Promise<string> =>
  (await bpmn.toXML(definitions, { format: true })).xml;

export const dmnXml = async (definitions: Element): Promise<string> =>
  (await dmn.toXML(definitions, { format: true })).xml;

export const children = (element: Element, property: string): Element[] =>
  (element.get(property) as Element[] | undefined) ?? [];

export const child = (element: Element, property: string): Element | undefined =>
  element.get(property) as Element | undefined;

export const textOf = (element: Element, property: string): string => {
  const value = element.get(property);
  return typeof value === 'string' ? value : '';
};

/** The first extension of a type, e.g. `zeebe:TaskDefinition`. */
export const extension = (element: Element, type: string): Element | undefined => {
  const extensions = child(element, 'extensionElements');
  return extensions === undefined ? undefined : children(extensions, 'values').find((one) => one.$type === type);
};

/** Every flow element of a process, those of its embedded subprocesses included, in document order. */
export const flowElements = (scope: Element): Element[] =>
  children(scope, 'flowElements').flatMap((one) =>
    one.$type === 'bpmn:SubProcess' ? [one, ...flowElements(one)] : [one],
  );

/** The one executable process of a file. Errors: `diagram-invalid`. */
export const processOf = (definitions: Element): Element => {
  const processes = children(definitions, 'rootElements').filter((one) => one.$type === 'bpmn:Process');
  const [process] = processes;
  if (process === undefined || processes.length > 1) {
    throw new BureauError('diagram-invalid', { detail: `expected one process, but got ${processes.length}` });
  }
  return process;
};
