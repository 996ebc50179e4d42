/** A diagram as nodes and edges, so that a test can take one piece out of a lawful flow and see who notices. */
export type Edge = { from: string; to: string; when?: string; otherwise?: boolean };
export type Diagram = {
  readonly id: string;
  readonly nodes: Readonly<Record<string, string>>;
  readonly edges: readonly Edge[];
  /** Elements beside the process, e.g. errors. */
  readonly roots?: string;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
const headersXml = (headers: Record<string, string>): string =>
  Object.keys(headers).length === 0
    ? ''
    : `<zeebe:taskHeaders>${Object.entries(headers)
        .map(([key, value]) => `<zeebe:header key="${key}" value="${escape(value)}" />`)
        .join('')}</zeebe:taskHeaders>`;
const outputsXml = (outputs: Record<string, string>): string =>
  Object.keys(outputs).length === 0
    ? ''
    : `<zeebe:ioMapping>${Object.entries(outputs)
        .map(([target, source]) => `<zeebe:output source="${escape(source)}" target="${target}" />`)
        .join('')}</zeebe:ioMapping>`;

export const element =
  (tag: string, inside = '', attributes = '') =>
  (id: string): string =>
    `<${tag} id="${id}" name="名称 ${id}" ${attributes}>${inside}</${tag}>`;

export type StepOptions = {
  group?: string;
  form?: string;
  days?: string;
  headers?: Record<string, string>;
  outputs?: Record<string, string>;
};

/** A human step. */
export const step =
  ({ group = 'acceptor', form, days = '1', headers = {}, outputs }: StepOptions = {}) =>
  (id: string): string =>
    element(
      'userTask',
      `<extensionElements><zeebe:formDefinition formId="${form ?? id}" />${
        group === '' ? '' : `<zeebe:assignmentDefinition candidateGroups="=[&quot;${group}&quot;]" />`
      }${headersXml({ ...(days === '' ? {} : { stepWorkingDays: days }), ...headers })}${outputsXml(
        outputs ?? { [`${camel(id)}Outcome`]: '=outcome' },
      )}</extensionElements>`,
    )(id);

/** An automatic step. */
export const job =
  (type: string, headers: Record<string, string> = {}, outputs: Record<string, string> = {}) =>
  (id: string): string =>
    element(
      'serviceTask',
      `<extensionElements><zeebe:taskDefinition type="${type}" />${headersXml(headers)}${outputsXml(outputs)}</extensionElements>`,
    )(id);

export const start = element('startEvent');
export const end = element('endEvent');
export const none = element('intermediateThrowEvent');
export const fork = element('parallelGateway');
export const gateway = element('exclusiveGateway');
export const decision = (decisionId: string, resultVariable: string) =>
  element(
    'businessRuleTask',
    `<extensionElements><zeebe:calledDecision decisionId="${decisionId}" resultVariable="${resultVariable}" /></extensionElements>`,
  );

type Maker = (id: string) => string;

/**
 * Edges from lines: `a > b > c`, `a > b ? =x = "y"` with a condition, `a > b !` for the default branch.
 */
const readEdges = (lines: readonly string[]): Edge[] =>
  lines.flatMap((line): Edge[] => {
    const [path = '', when] = line.split(' ? ');
    const otherwise = path.endsWith(' !');
    const ids = path.replace(' !', '').split(' > ');
    return ids.slice(1).map((to, at) => ({
      from: ids[at]!,
      to,
      ...(when === undefined ? {} : { when }),
      ...(otherwise ? { otherwise } : {}),
    }));
  });

export const diagram = (id: string, nodes: Readonly<Record<string, Maker>>, lines: readonly string[]): Diagram => ({
  id,
  nodes: Object.fromEntries(Object.entries(nodes).map(([name, make]) => [name, make(name)])),
  edges: readEdges(lines),
});

/** Takes a node out; what came to it goes on to what followed. */
export const without = (flow: Diagram, ...ids: string[]): Diagram =>
  ids.reduce((rest, id) => {
    const to = rest.edges.find((edge) => edge.from === id)?.to;
    const { [id]: _gone, ...nodes } = rest.nodes;
    const edges = rest.edges
      .filter((edge) => edge.from !== id)
      .flatMap((edge) => (edge.to !== id ? [edge] : to === undefined ? [] : [{ ...edge, to }]));
    return { ...rest, nodes, edges };
  }, flow);

/** Another element under the same id. */
export const change = (flow: Diagram, id: string, make: Maker): Diagram => ({
  ...flow,
  nodes: { ...flow.nodes, [id]: make(id) },
});

/** More nodes and edges. */
export const add = (flow: Diagram, nodes: Readonly<Record<string, Maker>>, lines: readonly string[]): Diagram => ({
  ...flow,
  nodes: { ...flow.nodes, ...Object.fromEntries(Object.entries(nodes).map(([name, make]) => [name, make(name)])) },
  edges: [...flow.edges, ...readEdges(lines)],
});

/** A node between a place and the one that follows it. */
export const insert = (flow: Diagram, after: string, id: string, make: Maker): Diagram => {
  const wider = { ...flow, edges: flow.edges.map((edge) => (edge.from === after ? { ...edge, from: id } : edge)) };
  return add(wider, { [id]: make }, [`${after} > ${id}`]);
};

/** Other edges instead of those that leave a place. */
export const reroute = (flow: Diagram, from: string, lines: readonly string[]): Diagram => ({
  ...flow,
  edges: [...flow.edges.filter((edge) => edge.from !== from), ...readEdges(lines)],
});

const edgeId = ({ from, to }: Edge): string => `${from}--${to}`;

const edgeXml = (edge: Edge): string =>
  `<sequenceFlow id="${edgeId(edge)}"${edge.when === undefined ? '' : ' name="是"'} sourceRef="${edge.from}" targetRef="${edge.to}">${
    edge.when === undefined
      ? ''
      : `<conditionExpression xsi:type="tFormalExpression">${escape(edge.when)}</conditionExpression>`
  }</sequenceFlow>`;

const xmlns = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:modeler="http://camunda.org/schema/modeler/1.0"',
].join(' ');

/** A subprocess with nodes and edges of its own; it is not drawn in detail. */
export const subprocess =
  (nodes: Readonly<Record<string, Maker>>, lines: readonly string[], attributes = '') =>
  (id: string): string => {
    const inner = diagram(id, nodes, lines);
    return element('subProcess', `${bodyXml(inner)}`, attributes)(id);
  };

const bodyXml = ({ nodes, edges }: Diagram): string => {
  const withEdges = Object.entries(nodes).map(([id, xml]) => {
    const ends = [
      ...edges.filter((edge) => edge.to === id).map((edge) => `<incoming>${edgeId(edge)}</incoming>`),
      ...edges.filter((edge) => edge.from === id).map((edge) => `<outgoing>${edgeId(edge)}</outgoing>`),
    ].join('');
    const otherwise = edges.find((edge) => edge.from === id && edge.otherwise === true);
    const inside = xml.indexOf('</extensionElements>');
    const at =
      inside < 0 || xml.startsWith('<subProcess') ? xml.indexOf('>') + 1 : inside + '</extensionElements>'.length;
    const whole = xml.slice(0, at) + ends + xml.slice(at);
    return otherwise === undefined ? whole : whole.replace(' id=', ` default="${edgeId(otherwise)}" id=`);
  });
  return [...withEdges, ...edges.map(edgeXml)].join('\n');
};

const ids = (xml: string): string[] =>
  [
    ...xml.matchAll(
      /<(?:userTask|serviceTask|[a-z]+Event|[a-z]+Gateway|subProcess|[a-z]+Task|callActivity|task)\b[^>]*? id="([^"]+)"/gi,
    ),
  ].map((match) => match[1]!);

/** The text of a diagram, drawn in a grid. */
export const xmlOf = (flow: Diagram): string => {
  const body = bodyXml(flow);
  const shapes = ids(body).map(
    (id, at) =>
      `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"><dc:Bounds x="${(at % 20) * 150}" y="${Math.floor(at / 20) * 150}" width="100" height="80" /></bpmndi:BPMNShape>`,
  );
  const lines = [...body.matchAll(/<sequenceFlow id="([^"]+)"/g)].map(
    ([, id]) =>
      `<bpmndi:BPMNEdge id="${id}-line" bpmnElement="${id}"><di:waypoint x="0" y="0" /><di:waypoint x="10" y="0" /></bpmndi:BPMNEdge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions ${xmlns} id="definitions" targetNamespace="t" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
<process id="${flow.id}" name="示例" isExecutable="true">
${body}
</process>
${flow.roots ?? ''}
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${flow.id}">
${[...shapes, ...lines].join('\n')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
};
