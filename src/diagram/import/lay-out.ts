import { layoutProcess } from 'bpmn-auto-layout';
import { bpmnXml, child, children, flowElements, parseBpmn, processOf } from '../element.ts';
import type { Element } from '../element.ts';
import { escaped } from './escaped.ts';
import { plainLayout } from './plain-layout.ts';

const namespaces = [
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
].join(' ');

/** Puts a drawing at the end of a file; it brings its own namespaces, so that nothing else of the file is touched. */
const withDrawing = (xml: string, drawing: string): string => {
  const end = [...xml.matchAll(/<\/(?:[\w.-]+:)?definitions\s*>/gu)].at(-1)!.index;
  const spaced = drawing.replace('<bpmndi:BPMNDiagram', `  <bpmndi:BPMNDiagram ${namespaces}`);
  return `${xml.slice(0, end)}${spaced}\n${xml.slice(end)}`;
};

/** The layout draws subprocesses open that were so before, and closed those that it knows nothing of. */
const openSubprocesses = (process: Element, elements: readonly Element[]): string => {
  const shapes = elements
    .filter(({ $type }) => $type === 'bpmn:SubProcess')
    .map(({ id }, index) => {
      const bounds = '<dc:Bounds x="0" y="0" width="1" height="1" />';
      return `<bpmndi:BPMNShape id="before-layout-${index}" bpmnElement="${escaped(id)}" isExpanded="true">${bounds}</bpmndi:BPMNShape>`;
    });
  const plane = `<bpmndi:BPMNPlane bpmnElement="${escaped(process.id)}">${shapes.join('')}</bpmndi:BPMNPlane>`;
  return `<bpmndi:BPMNDiagram>${plane}</bpmndi:BPMNDiagram>`;
};

/** The layout goes by what each element names as its ways in and out, which a file may leave to the edges. */
const nameWays = (elements: readonly Element[]): void => {
  const edges = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  for (const element of elements) {
    if (edges.includes(element)) continue;
    element.set(
      'outgoing',
      edges.filter((edge) => child(edge, 'sourceRef') === element),
    );
    element.set(
      'incoming',
      edges.filter((edge) => child(edge, 'targetRef') === element),
    );
  }
};

/** The library's drawing; undefined for the loops that it cannot lay out. */
const drawn = async (
  definitions: Element,
  process: Element,
  elements: readonly Element[],
): Promise<string | undefined> => {
  try {
    nameWays(elements);
    const laid = await layoutProcess(withDrawing(await bpmnXml(definitions), openSubprocesses(process, elements)));
    return /<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/u.exec(laid)?.[0];
  } catch {
    return undefined;
  }
};

/**
 * A diagram with a drawing: as it is where it has one, else laid out, subprocesses open. The drawing is put behind what the
 * file holds, of which nothing changes. Errors: `diagram-invalid` where it cannot be read or holds no single process.
 */
export const layOut = async (xml: string): Promise<string> => {
  const definitions = await parseBpmn(xml);
  if (children(definitions, 'diagrams').length > 0) return xml;
  const process = processOf(definitions);
  const elements = flowElements(process);
  return withDrawing(xml, (await drawn(definitions, process, elements)) ?? plainLayout(process, elements));
};
