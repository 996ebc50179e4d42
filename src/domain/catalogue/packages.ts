import { BureauError } from '../../errors.ts';
import type { Catalogue, Package } from './types.ts';

/** @throws BureauError unknown-package */
const packageOf = (catalogue: Catalogue, code: string): Package => {
  const found = catalogue.packages.get(code);
  if (found === undefined) throw new BureauError('unknown-package', { package: code }, 'packageCode');
  return found;
};

/**
 * The items of an industry package (一次点单) for these answers, in the order of the package.
 * @param answers yes or no to every question of the package, by its key
 * @throws BureauError unknown-package, package-answer-missing, package-answer-unknown, package-empty
 */
export const itemsOfPackage = (
  catalogue: Catalogue,
  code: string,
  answers: Readonly<Record<string, boolean>>,
): { items: string[]; workingDays: number } => {
  const chosen = packageOf(catalogue, code);
  const keys = chosen.questions.map((question) => question.key);
  const unknown = Object.keys(answers).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw new BureauError('package-answer-unknown', { key: unknown, allowed: keys.join(', ') }, `answers.${unknown}`);
  const missing = chosen.questions.find((question) => typeof answers[question.key] !== 'boolean');
  if (missing !== undefined)
    throw new BureauError('package-answer-missing', { question: missing.questionZh }, `answers.${missing.key}`);
  const wanted = new Set(chosen.alwaysItems);
  for (const question of chosen.questions)
    if (answers[question.key] === true) for (const item of question.items) wanted.add(item);
  const items = chosen.items.filter((item) => wanted.has(item));
  if (items.length === 0) throw new BureauError('package-empty', { package: chosen.nameZh }, 'answers');
  return { items, workingDays: chosen.workingDays };
};
