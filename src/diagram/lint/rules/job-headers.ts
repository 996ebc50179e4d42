import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import type { JobContract } from '../../job-contract.ts';

type Wrong = { name: string; zh: string; en: string };

/** What a worker would refuse in the headers of a job. */
export const wrongHeaders = (headers: Readonly<Record<string, string>>, contract: JobContract | undefined): Wrong[] => {
  if (contract === undefined) return [];
  const expected = { ...contract.headers, ...contract.more?.(headers) };
  const wrong = Object.entries(expected).flatMap(([name, value]): Wrong[] => {
    const found = headers[name];
    if (found === undefined) return [{ name, zh: `缺标头 ${name}`, en: `the header ${name} is missing` }];
    if (value.test(found)) return [];
    return [
      { name, zh: `标头 ${name} 的值“${found}”不认识`, en: `the header ${name} has the unknown value “${found}”` },
    ];
  });
  const unknown = Object.keys(headers).filter((name) => !Object.hasOwn(expected, name));
  return [
    ...wrong,
    ...unknown.map((name) => ({ name, zh: `没有标头 ${name} 这一项`, en: `there is no header ${name}` })),
  ];
};

export const jobHeaders: Rule = {
  id: 'job-headers',
  severity: 'error',
  reason: words(
    '工作程序按任务标头办事，标头写错就成了故障或者错的文书。',
    'A worker does what the headers say; a wrong one is an incident or a wrong document.',
  ),
  check: (model) => {
    return model.flow.services.flatMap(({ id, type, headers }) =>
      wrongHeaders(headers, model.world.jobs[type]).map(({ name, zh, en }) => ({
        element: id,
        place: `header ${name}`,
        message: words(`${shown(model, id)}：${zh}`, `${id}: ${en}`),
      })),
    );
  },
};
