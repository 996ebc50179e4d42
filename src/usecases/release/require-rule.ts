import type { TouchedFlow } from '../../diagram/touched-flows.ts';
import type { FlowFile } from '../../diagram/release.ts';
import type { RollOutRule } from '../../domain/roll-out.ts';
import { BureauError } from '../../errors.ts';
import type { Bureau } from '../bureau.ts';

const startForm = (files: readonly FlowFile[] | null): string | undefined =>
  files?.find(({ name }) => name === 'application.form')?.content;

/**
 * Refuses a roll-out that names what the catalogue does not have, or that would let some new cases take another
 * application form than the hall shows. Errors: not-found, roll-out-start-form.
 */
export const requireRule = (
  bureau: Bureau,
  rule: RollOutRule,
  flows: readonly Pick<TouchedFlow, 'before' | 'after'>[],
): void => {
  if (rule.kind === 'scope') {
    const { towns, items } = bureau.catalogues.current;
    const [town] = rule.towns.filter((code) => code !== '' && !towns.has(code));
    if (town !== undefined) throw new BureauError('not-found', { what: town }, 'rule.towns');
    const [item] = rule.items.filter((code) => !items.has(code));
    if (item !== undefined) throw new BureauError('not-found', { what: item }, 'rule.items');
  }
  if (rule.kind === 'all' || rule.kind === 'from') return;
  if (flows.some(({ before, after }) => before !== null && startForm(before) !== startForm(after)))
    throw new BureauError('roll-out-start-form', {}, 'rule');
};
