import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, lacksBefore } from '../model/passing.ts';

export const lawArchive: Rule = {
  id: 'law-archive',
  severity: 'error',
  reason: words(
    'LAW-30：电子文件应当归档，每一个结局都要归档。',
    'LAW-30: electronic files are archived, whatever the end of the case.',
  ),
  check: (model) => {
    return model.flow.nodes
      .filter((node) => node.kind === 'end' && node.parent === null)
      .filter((node) => lacksBefore(model, node.id, isJob(model, 'archive')))
      .map((node) => ({
        element: node.id,
        message: words(`可以不归档就到 ${shown(model, node.id)}`, `${node.id} can be reached without archiving`),
      }));
  },
};
