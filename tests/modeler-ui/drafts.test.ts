import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../../modeler-ui/exports/bundle.ts';
import { readImport, underFlow } from '../../modeler-ui/drafts/read-import.ts';
import { blocksOf } from '../../modeler-ui/findings/blocks.ts';
import { stepRows } from '../../modeler-ui/steps/step-rows.ts';
import { csvOf, propertiesOf } from '../../modeler-ui/steps/step-text.ts';
import { emptyDictionary } from '../../src/diagram/dictionary/dictionary.ts';
import { children, flowElements, parseBpmn, processOf } from '../../src/diagram/element.ts';
import { lintFlow } from '../../src/diagram/lint/lint-flow.ts';
import { bureauWorld } from '../../src/diagram/lint/world.ts';
import { flowSet, withProcessId } from '../../src/diagram/release.ts';
import { readFlowFiles } from '../../src/usecases/release/read-files.ts';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const diagram = '<bpmn:definitions><bpmn:process name="x" id="Noise_Permit"/></bpmn:definitions>';

describe('files that are brought in', () => {
  it.each([
    ['by the process id of the diagram', [{ name: 'a.bpmn', content: diagram }], 'noise-permit', ['noise-permit.bpmn']],
    ['with a Chinese name', [{ name: '噪声许可.bpmn', content: diagram }], 'noise-permit', ['noise-permit.bpmn']],
    [
      'with forms beside it',
      [
        { name: 'My Form.form', content: '{}' },
        { name: 'noise.bpmn', content: 'half' },
      ],
      'noise',
      ['my-form.form', 'noise.bpmn'],
    ],
  ])('are named %s', (_how, chosen, flow, names) => {
    const brought = readImport(chosen);
    expect(brought.flow).toBe(flow);
    expect(Object.keys(underFlow(flow, brought.files)).sort()).toEqual(names);
    expect(brought.leftOut).toEqual([]);
  });

  it('are the same again when they were exported as one', () => {
    const files = new Map([
      ['filing.bpmn', diagram],
      ['file.form', '{}'],
    ]);
    const content = bundleOf('filing', '备案改进', files);
    const { flow, title, files: brought } = readImport([{ name: 'filing.json', content }]);
    expect([flow, title, brought]).toEqual(['filing', '备案改进', Object.fromEntries(files)]);
    expect(readImport([{ name: 'x.json', content: '{"a":1}' }]).leftOut).toEqual(['x.json']);
  });
});

describe('the least that a lawful flow needs', () => {
  it('is drawn, names only forms of the bureau, and nothing is found in it', async () => {
    const files = await readFlowFiles(fileURLToPath(new URL('../../processes', import.meta.url)));
    const content = await withProcessId(text('modeler-ui/drafts/minimal-flow.bpmn'), 'noise-permit');
    const found = await lintFlow({
      diagram: { name: 'noise-permit.bpmn', content },
      library: files,
      world: bureauWorld([], emptyDictionary),
    });
    expect(found).toEqual([]);
    expect(await flowSet({ name: 'noise-permit.bpmn', content }, files)).toHaveLength(7);
  });
});

describe('the step table', () => {
  it.each(['standard-approval', 'company-setup', 'filing'])(
    'has every flow element of %s once, from its start on',
    async (flow) => {
      const definitions = await parseBpmn(text(`processes/${flow}/${flow}.bpmn`));
      const rows = stepRows(definitions);
      const ids = flowElements(processOf(definitions)).map(({ id }) => id);
      expect(rows.flatMap(({ id, kind }) => (kind === 'note' ? [] : [id])).sort()).toEqual([...ids].sort());
      const notes = children(processOf(definitions), 'artifacts').map((one) => one.get('text'));
      expect(rows.flatMap(({ text: note }) => note ?? [])).toEqual(notes);
      expect(rows[0]!.kind).toBe('start');
      // A place is followed by the flows that leave it.
      const leaving = rows.findIndex(({ kind, isDefault }) => kind === 'flow' && isDefault);
      expect(rows.slice(0, leaving).findLast(({ kind }) => kind !== 'flow')!.kind).toBe('exclusive');
      const step = rows.find(({ kind }) => kind === 'step')!;
      expect(propertiesOf(step).map(([word]) => word)).toEqual(
        expect.arrayContaining(['steps.group', 'steps.form', 'steps.days']),
      );
    },
  );

  it('is no formula for a spreadsheet', () => {
    expect(csvOf([['=1+1', 'a "b"'], ['条件']])).toBe('\uFEFF"\'=1+1","a ""b"""\r\n"条件"\r\n');
  });
});

describe('a page about a rule', () => {
  it('is read block by block', () => {
    const kinds = blocksOf(text('docs/lint/job-headers.md')).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['heading', 'text']);
    expect(kinds.filter((kind) => kind === 'code')).toHaveLength(2);
    expect(blocksOf('a\n\n```text\nb\n\nc\n```\n\n| x | y |\n| - | - |\n| 1 | 2 |')).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'code', text: 'b\n\nc' },
      {
        kind: 'table',
        rows: [
          ['x', 'y'],
          ['1', '2'],
        ],
      },
    ]);
  });
});
