import { foreign } from './foreign-flow.ts';

const namespaces = [
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0"',
  'xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
].join(' ');

const file = (more: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<bpmn:definitions ${namespaces} ${more} targetNamespace="https://example.org/表">${inside}</bpmn:definitions>`;

const flow = (id: string, from: string, to: string, inside = ''): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;
const ways = (into: string, out: string): string =>
  [
    ...into
      .split(' ')
      .filter(Boolean)
      .map((id) => `<bpmn:incoming>${id}</bpmn:incoming>`),
  ].join('') +
  [
    ...out
      .split(' ')
      .filter(Boolean)
      .map((id) => `<bpmn:outgoing>${id}</bpmn:outgoing>`),
  ].join('');

type Box = readonly [x: number, y: number, width: number, height: number];
const bounds = ([x, y, width, height]: Box): string =>
  `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`;
const shape = (of: string, box: Box, more = '', inside = ''): string =>
  `<bpmndi:BPMNShape id="${of}_di" bpmnElement="${of}" ${more}>${bounds(box)}${inside}</bpmndi:BPMNShape>`;
const label = (box: Box): string => `<bpmndi:BPMNLabel>${bounds(box)}</bpmndi:BPMNLabel>`;
const edge = (of: string, points: readonly (readonly [number, number])[], more = ''): string =>
  `<bpmndi:BPMNEdge id="${of}_di" bpmnElement="${of}" ${more}>${points
    .map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`)
    .join('')}</bpmndi:BPMNEdge>`;
const plane = (of: string, inside: string): string =>
  `<bpmndi:BPMNDiagram id="${of}_diagram"><bpmndi:BPMNPlane id="${of}_plane" bpmnElement="${of}">${inside}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;

/** Pools with lanes, messages between them, data, a group, notes, colours. */
const collaboration = file(
  'xmlns:ours="https://example.org/ours" id="Pools" exporter="别处的工具" exporterVersion="1.0"',
  `<bpmn:collaboration id="Collaboration_both">
    <bpmn:participant id="Bureau" name="审批局" processRef="Process_bureau" /><bpmn:participant id="Citizen" name="群众" />
    <bpmn:messageFlow id="Apply" name="申请" sourceRef="Citizen" targetRef="Receive"><bpmn:extensionElements><ours:via channel="窗口">大厅</ours:via></bpmn:extensionElements></bpmn:messageFlow>
    <bpmn:group id="Group_both" categoryValueRef="Value_both" />
  </bpmn:collaboration>
  <bpmn:process id="Process_bureau" isExecutable="true">
    <bpmn:documentation>两行\n说明 &lt;b&gt;</bpmn:documentation>
    <bpmn:laneSet id="Lanes"><bpmn:lane id="Window" name="窗口"><bpmn:flowNodeRef>Receive</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="Review" name="审查科"><bpmn:flowNodeRef>Check</bpmn:flowNodeRef><bpmn:flowNodeRef>Done</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
    <bpmn:startEvent id="Receive" name="收到"><bpmn:outgoing>To_check</bpmn:outgoing><bpmn:messageEventDefinition id="Receive_message" messageRef="Message_apply" /></bpmn:startEvent>
    <bpmn:userTask id="Check" name="审查 &amp; &quot;核对&quot;">${ways('To_check', 'To_done')}<bpmn:property id="Property_check" name="__targetRef_placeholder" /><bpmn:dataInputAssociation id="Read_papers"><bpmn:sourceRef>Papers</bpmn:sourceRef><bpmn:targetRef>Property_check</bpmn:targetRef></bpmn:dataInputAssociation></bpmn:userTask>
    <bpmn:endEvent id="Done">${ways('To_done', '')}</bpmn:endEvent>
    ${flow('To_check', 'Receive', 'Check')}${flow('To_done', 'Check', 'Done')}
    <bpmn:dataObjectReference id="Papers" name="材料" dataObjectRef="Papers_object" /><bpmn:dataObject id="Papers_object" />
    <bpmn:textAnnotation id="Note"><bpmn:text>先看原件\n再看复印件</bpmn:text></bpmn:textAnnotation><bpmn:association id="Note_link" sourceRef="Check" targetRef="Note" />
  </bpmn:process>
  <bpmn:message id="Message_apply" name="申请" />
  <bpmn:category id="Category_both"><bpmn:categoryValue id="Value_both" value="当场" /></bpmn:category>
  ${plane(
    'Collaboration_both',
    [
      shape('Bureau', [160, 200, 600, 280], 'isHorizontal="true" bioc:stroke="#0d4372" bioc:fill="#bbdefb"'),
      shape('Window', [190, 200, 570, 130], 'isHorizontal="true"'),
      shape('Review', [190, 330, 570, 150], 'isHorizontal="true"'),
      shape('Citizen', [160, 60, 600, 60], 'isHorizontal="true" color:background-color="#c8e6c9"'),
      shape('Receive', [240.5, 246.25, 36, 36], '', label([247, 289, 22, 14])),
      shape('Check', [340, 364, 100, 80], 'bioc:stroke="#831311" bioc:fill="#ffcdd2"'),
      shape('Done', [520, 386, 36, 36]),
      shape('Papers', [372, 485, 36, 50], '', label([379, 540, 22, 14])),
      shape('Note', [560, 230, 120, 50]),
      shape('Group_both', [220, 220, 360, 250], '', label([389, 227, 22, 14])),
      edge('Apply', [
        [258, 120],
        [258, 246],
      ]),
      edge(
        'To_check',
        [
          [276, 264],
          [308, 264],
          [308, 404],
          [340, 404],
        ],
        'bioc:stroke="#205022"',
      ),
      edge('To_done', [
        [440, 404],
        [520, 404],
      ]),
      edge('Read_papers', [
        [390, 485],
        [390, 444],
      ]),
      edge('Note_link', [
        [428, 364],
        [560, 270],
      ]),
    ].join(''),
  )}`,
);

/** Diagrams as other tools write them, by what is in them. */
export const foreignDiagrams: readonly (readonly [string, string])[] = [
  ['extensions and colours of others', foreign],
  ['pools, lanes, messages, data, groups', collaboration],
];

/** Decisions that hang together, one of them an expression, with what another tool says of them. */
export const foreignDecision = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:ours="https://example.org/ours" id="fees" name="收费" namespace="http://camunda.org/schema/1.0/dmn" exporter="别处的工具" ours:note="备注">
  <decision id="fee" name="应收" ours:reviewed="是">
    <informationRequirement id="fee_needs"><requiredDecision href="#rate" /></informationRequirement>
    <decisionTable id="fee_table" hitPolicy="FIRST">
      <input id="fee_in" label="档次"><inputExpression id="fee_in_text" typeRef="string"><text>rate</text></inputExpression></input>
      <output id="fee_out" label="金额" name="amount" typeRef="number" />
      <rule id="fee_rule"><description>照 &lt;办法&gt; 第二条</description><inputEntry id="fee_rule_in"><text>"高","中"</text></inputEntry><outputEntry id="fee_rule_out"><text>100</text></outputEntry></rule>
      <rule id="fee_rest"><inputEntry id="fee_rest_in"><text></text></inputEntry><outputEntry id="fee_rest_out"><text>0</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="rate" name="档次">
    <variable id="rate_variable" name="rate" typeRef="string" />
    <informationRequirement id="rate_needs"><requiredInput href="#area" /></informationRequirement>
    <literalExpression id="rate_text"><text>if 面积 &gt; 100 then "高" else "低"</text></literalExpression>
  </decision>
  <inputData id="area" name="面积" />
  <dmndi:DMNDI><dmndi:DMNDiagram id="fees_diagram">
    <dmndi:DMNShape id="fee_shape" dmnElementRef="fee"><dc:Bounds height="80" width="180" x="160" y="80" /></dmndi:DMNShape>
    <dmndi:DMNShape id="rate_shape" dmnElementRef="rate"><dc:Bounds height="80" width="180" x="160" y="240" /></dmndi:DMNShape>
    <dmndi:DMNShape id="area_shape" dmnElementRef="area"><dc:Bounds height="45" width="125" x="187" y="400" /></dmndi:DMNShape>
    <dmndi:DMNEdge id="fee_edge" dmnElementRef="fee_needs"><di:waypoint x="250" y="240" /><di:waypoint x="250" y="180" /><di:waypoint x="250" y="160" /></dmndi:DMNEdge>
    <dmndi:DMNEdge id="rate_edge" dmnElementRef="rate_needs"><di:waypoint x="250" y="400" /><di:waypoint x="250" y="340" /><di:waypoint x="250" y="320" /></dmndi:DMNEdge>
  </dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>`;
