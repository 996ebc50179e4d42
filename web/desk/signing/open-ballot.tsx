import { useId, useState } from 'react';
import { post } from '../../shared/api/request.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { useApprovers, useBallotChanged } from './ballots.ts';
import { textIn, VerbDialog } from '../../staff/dialogs/verb-dialog.tsx';

const rules = ['all', 'in-order', 'any', 'ratio'] as const;

/** Asks colleagues to sign: the rule, unless the step has its own, and the people in the order in which they are ticked. */
export const OpenBallot = ({ jobKey, asked, onClose }: { jobKey: string; asked: string | null; onClose(): void }) => {
  const { t } = useWords();
  const id = useId();
  const { person } = useSession();
  const approvers = useApprovers(jobKey);
  const changed = useBallotChanged(jobKey);
  const [rule, setRule] = useState<(typeof rules)[number]>('all');
  const [members, setMembers] = useState<string[]>([]);
  const tick = (userId: string, on: boolean): void =>
    setMembers((known) => (on ? [...known, userId] : known.filter((one) => one !== userId)));
  const send = (fields: FormData) => {
    const share = `ratio ${Number(fields.get('numerator'))}/${Number(fields.get('denominator'))}`;
    return post(`/api/tasks/${jobKey}/ballots`, {
      ...(asked === null ? { rule: rule === 'ratio' ? share : rule } : {}),
      members,
      question: textIn(fields, 'reason'),
    });
  };
  const done = async (): Promise<void> => {
    await changed();
    onClose();
  };
  const inOrder = (asked ?? rule) === 'in-order';
  return (
    <VerbDialog
      title={t('ballot.open')}
      hint={t(asked === null ? 'ballot.open.hint' : 'ballot.open.step-hint')}
      confirm={t('ballot.open.confirm')}
      reason={t('ballot.question')}
      send={send}
      onDone={done}
      onClose={onClose}
    >
      {asked === null ? (
        <div className="field">
          <label htmlFor={`${id}-rule`}>{t('ballot.rule')}</label>
          <select id={`${id}-rule`} value={rule} onChange={({ target }) => setRule(target.value as typeof rule)}>
            {rules.map((one) => (
              <option key={one} value={one}>
                {t(`ballot.rule.${one}`)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {asked === null && rule === 'ratio' ? (
        <div className="field">
          <label htmlFor={`${id}-numerator`}>{t('ballot.numerator')}</label>
          <input id={`${id}-numerator`} name="numerator" type="number" required min={1} max={99} defaultValue={2} />
          <label htmlFor={`${id}-denominator`}>{t('ballot.denominator')}</label>
          <input id={`${id}-denominator`} name="denominator" type="number" required min={1} max={99} defaultValue={3} />
        </div>
      ) : null}
      <Loaded of={approvers}>
        {(people) => (
          <fieldset className="field">
            <legend>{t(inOrder ? 'ballot.members-in-order' : 'ballot.members')}</legend>
            {people
              .filter((one) => asked !== null || one.id !== person?.id)
              .map(({ id: userId, name, roles }) => (
                <label key={userId}>
                  <input
                    type="checkbox"
                    checked={members.includes(userId)}
                    onChange={({ target }) => tick(userId, target.checked)}
                  />{' '}
                  {inOrder && members.includes(userId) ? `${members.indexOf(userId) + 1}. ` : ''}
                  <span lang="zh-CN">{name}</span> <small>{roles.map((role) => t(`role.${role}`)).join(' · ')}</small>
                </label>
              ))}
          </fieldset>
        )}
      </Loaded>
    </VerbDialog>
  );
};
