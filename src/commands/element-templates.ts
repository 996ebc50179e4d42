import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementTemplates } from '../diagram/palette/element-templates.ts';
import { explain } from './explain.ts';

/** `npm run templates -- [folder]`: the bureau's palette as a file that Camunda's desktop Modeler finds beside the diagrams. */
const write = async (root: string): Promise<void> => {
  const folder = join(root, '.camunda', 'element-templates');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'oneseal.json');
  const templates = elementTemplates('zh');
  await writeFile(file, `${JSON.stringify(templates, undefined, 2)}\n`);
  console.log(`已写入 ${templates.length} 个元素模板 · ${templates.length} element templates: ${file}`);
};

write(process.argv[2] ?? 'processes').catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 2;
});
