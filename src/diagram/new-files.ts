import type { FlowFile } from './release.ts';
import { formText } from './forms/edit-form.ts';
import type { FormSchema } from './forms/form-schema.ts';

/** Ids of forms and decisions are the names of their files. */
export const fileId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A form that a step can have at once: the choice of its outcome, and an opinion. */
export const newForm = (id: string, name: string): FlowFile => {
  const schema = {
    id,
    name,
    type: 'default',
    schemaVersion: 16,
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: '8.5.0',
    components: [
      {
        type: 'radio',
        id: `${id}-outcome`,
        key: 'outcome',
        label: '办理结果',
        values: [{ label: '办结', value: 'done' }],
        validate: { required: true },
      },
      { type: 'textarea', id: `${id}-opinion`, key: 'opinion', label: '意见', validate: { maxLength: 1000 } },
    ],
  } satisfies FormSchema & Record<string, unknown>;
  return { name: `${id}.form`, content: formText(schema) };
};

/** A decision table with one input, one output and a row that takes everything. */
export const newDecision = (id: string, name: string): FlowFile => ({
  name: `${id}.dmn`,
  content: `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="${id}-definitions" name="${escape(name)}" namespace="http://camunda.org/schema/1.0/dmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <decision id="${id}" name="${escape(name)}">
    <decisionTable id="${id}-table" hitPolicy="UNIQUE">
      <input id="${id}-input-1" label="现场踏勘">
        <inputExpression id="${id}-input-1-expression" typeRef="string">
          <text>siteInspection</text>
        </inputExpression>
      </input>
      <output id="${id}-output-1" label="结果" name="result" typeRef="string" />
      <rule id="${id}-rule-1">
        <inputEntry id="${id}-rule-1-in-1">
          <text></text>
        </inputEntry>
        <outputEntry id="${id}-rule-1-out-1">
          <text>""</text>
        </outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="${id}-diagram">
      <dmndi:DMNShape id="${id}-shape" dmnElementRef="${id}">
        <dc:Bounds height="80" width="180" x="160" y="100" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`,
});
