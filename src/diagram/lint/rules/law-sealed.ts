import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, lacksBefore } from '../model/passing.ts';

export const lawSealed: Rule = {
  id: 'law-sealed',
  severity: 'error',
  reason: words(
    'LAW-12、LAW-28：送交的文书先制作、再盖章；没有盖章的文书没有效力。',
    'LAW-12, LAW-28: what is delivered was made and sealed before; an unsealed paper has no effect.',
  ),
  check: (model) => {
    return model.flow.services
      .filter(({ type }) => type === 'deliver' || type === 'seal-document')
      .flatMap(({ id, type, headers }) =>
        (headers['document'] ?? '')
          .split(',')
          .filter((kind) => kind !== '')
          .flatMap((kind) => {
            const earlier =
              type === 'seal-document'
                ? isJob(model, 'make-document', 'document', kind)
                : kind === 'certificate'
                  ? isJob(model, 'issue-certificate')
                  : isJob(model, 'seal-document', 'document', kind);
            if (!lacksBefore(model, id, earlier)) return [];
            const [zh, en] = type === 'seal-document' ? ['制作', 'made'] : ['盖章', 'sealed'];
            return [
              {
                element: id,
                place: 'header document',
                message: words(
                  `${shown(model, id)} 时，${kind} 可能还没有${zh}`,
                  `At ${id} the ${kind} may not have been ${en}`,
                ),
              },
            ];
          }),
      );
  },
};
