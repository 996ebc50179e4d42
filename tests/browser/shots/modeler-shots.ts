import type { Office } from '../harness/cases.ts';
import type { Shot } from './shot.ts';
import { tab } from './shot.ts';

/** The drafts and the modeler on a change of a flow in force, in which something is found. */
export const modelerShots = async (office: Office): Promise<Shot[]> => {
  const analyst = await office.as('gao.yuan');
  const order = { flow: 'filing', from: 'filing', title: '备案流程改进' };
  const { id } = await analyst.post<{ id: string }>('/api/flow-drafts', order);
  const path = `/api/flow-drafts/${id}`;
  const { files } = await analyst.get<{ files: Record<string, string> }>(path);
  const changed = files['filing.bpmn']!.replaceAll('type="archive"', 'type="burn"');
  await analyst.put(`${path}/files`, { version: 1, files: { 'filing.bpmn': changed }, note: '归档环节待定' });
  await analyst.post(`${path}/comments`, { elementId: 'archive', text: '归档由谁办？' });
  const at = `/modeler/drafts/${id}`;
  const who = 'gao.yuan';
  const panel = (key: string, name: string, ready: string): Shot => ({
    name: `modeler-${key}`,
    at,
    who,
    way: async (page) => {
      await page.locator('.djs-element').first().waitFor();
      await tab(name, ready)(page);
    },
  });
  return [
    { name: 'modeler-drafts', at: '/modeler/', who, way: (page) => page.locator('tbody tr').first().waitFor() },
    panel('properties', '属性', '.bio-properties-panel'),
    panel('findings', '检查', '.findings li'),
    panel('steps', '环节表', '.steps-panel tbody tr'),
    panel('comments', '批注', '.comment'),
    panel('history', '历史', '.history li'),
    { name: 'modeler-rule', at: '/modeler/rules/law-archive', way: (page) => page.locator('pre').first().waitFor() },
  ];
};
