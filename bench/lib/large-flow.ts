import { bpmnXml, flowElements, parseBpmn, processOf } from '../../src/diagram/element.ts';

const box = (id: string, at: number): string =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${200 + 130 * at}" y="3200" width="100" height="80" /></bpmndi:BPMNShape>`;

/** A flow with at least so many flow elements: one that exists, and tasks drawn below it. */
export const largeFlow = async (xml: string, least: number): Promise<{ xml: string; elements: number }> => {
  const definitions = await parseBpmn(xml);
  const known = flowElements(processOf(definitions)).length;
  const ids = Array.from({ length: Math.max(0, least - known) }, (_, at) => `more-${at}`);
  const [plain, drawn] = [
    ids.map((id) => `<bpmn:task id="${id}" name="${id}" />`).join(''),
    ids.map((id, at) => box(id, at % 40)).join(''),
  ];
  const written = await bpmnXml(definitions);
  const grown = written
    .replace('</bpmn:process>', `${plain}</bpmn:process>`)
    .replace('</bpmndi:BPMNPlane>', `${drawn}</bpmndi:BPMNPlane>`);
  const read = await parseBpmn(grown);
  return { xml: grown, elements: flowElements(processOf(read)).length };
};
