import { readBallotRule } from '../../../domain/ballot.ts';
import { may, roles } from '../../../domain/permissions.ts';
import type { Role } from '../../../domain/permissions.ts';
import type { Step } from '../../flow.ts';
import { formOutcomes } from '../../forms/form-outcomes.ts';
import { words } from '../finding.ts';
import type { Words } from '../finding.ts';
import type { LintModel } from '../model/model.ts';
import { shown } from '../model/shown.ts';
import type { Rule } from '../rule.ts';

const keys = ['ballot', 'ballotRatio', 'ballotGroup', 'ballotApproved', 'ballotRefused'] as const;
type Key = (typeof keys)[number];
type Found = { place: string; message: Words };

const isRatio = (text: string): boolean => {
  try {
    return readBallotRule(`ratio ${text}`).kind === 'ratio';
  } catch {
    return false;
  }
};
const allows = (role: string, permission: 'ballot.vote' | 'ballot.manage'): boolean =>
  (roles as readonly string[]).includes(role) && may([role as Role], permission);

/** What is wrong with the ballot of a step; nothing for a step without one. */
const wrongWith = (model: LintModel, step: Step): Found[] => {
  const name = shown(model, step.id);
  const header = (key: Key): string => step.headers[key] ?? '';
  const at = (key: Key, zh: string, en: string): Found => ({ place: `header ${key}`, message: words(zh, en) });
  if (header('ballot') === '')
    return keys
      .filter((key) => header(key) !== '')
      .slice(0, 1)
      .map((key) =>
        at(key, `${name} 写了 ${key}，却没有会签规则 ballot`, `${step.id} has ${key}, but no rule in ballot`),
      );

  const results = (['ballotApproved', 'ballotRefused'] as const).map((key) => ({ key, outcome: header(key) }));
  const form = model.forms.get(step.formId)?.schema;
  const offered = form === undefined ? undefined : formOutcomes(form).map(({ outcome }) => outcome);
  const given = results.map(({ outcome }) => outcome);
  const signers = header('ballotGroup') || step.group;
  return [
    ...results
      .filter(({ outcome }) => outcome === '')
      .map(({ key }) =>
        at(key, `${name} 没有写会签的结果 ${key}`, `${step.id} does not say how it ends: ${key} is missing`),
      ),
    ...results
      .filter(({ outcome }) => outcome !== '' && offered?.includes(outcome) === false)
      .map(({ key, outcome }) =>
        at(
          key,
          `${name} 的会签结果“${outcome}”不在表单 ${step.formId} 的选项里`,
          `“${outcome}”, a result of the ballot at ${step.id}, is no option of the form ${step.formId}`,
        ),
      ),
    ...(given[0] !== '' && given[0] === given[1]
      ? [at('ballotRefused', `${name} 通过与不通过是同一个结果`, `${step.id} ends the same, approved or refused`)]
      : []),
    // Only once both results are among the options is an option left over.
    ...(given.every((outcome) => offered?.includes(outcome)) ? offered! : [])
      .filter((outcome) => !given.includes(outcome) && !step.clockOutcomes.includes(outcome))
      .map((outcome) =>
        at(
          'ballot',
          `${name} 由会签决定，表单的选项“${outcome}”不会成为结果`,
          `${step.id} is decided by its ballot; the option “${outcome}” of its form is never its outcome`,
        ),
      ),
    ...(header('ballot') === 'ratio' && !isRatio(header('ballotRatio'))
      ? [at('ballotRatio', `${name} 的同意比例应如 2/3`, `${step.id} needs a share such as 2/3 in ballotRatio`)]
      : []),
    ...(allows(signers, 'ballot.vote')
      ? []
      : [at('ballotGroup', `“${signers}”不是可以会签的角色`, `“${signers}” is no role whose people may sign`)]),
    ...(step.group === '' || allows(step.group, 'ballot.manage')
      ? []
      : [at('ballot', `${step.group} 不能发起会签`, `${step.group} may not ask people to sign`)]),
  ];
};

export const stepBallot: Rule = {
  id: 'step-ballot',
  severity: 'error',
  reason: words(
    '会签的步骤由票数办结：规则、两个结果和会签人的角色缺一不可，否则发起不了，或者签完了也办不结。',
    'A joint signing is completed by its votes: without rule, both results and a role that may sign, it can neither begin nor end.',
  ),
  check: (model) =>
    model.flow.steps.flatMap((step) => wrongWith(model, step).map((found) => ({ element: step.id, ...found }))),
};
