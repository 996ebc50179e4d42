import { useState } from 'react';
import { post } from '../../../shared/api/request.ts';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { useCandidates } from './notes.ts';
import { PersonPicker } from './person-picker.tsx';
import { VerbForm } from './verb-form.tsx';

interface Props {
  jobKey: string;
  onClose(): void;
}

/** Passes the task on to somebody who may do it (转办), or asks such a person for an opinion (委派). */
export const PassOn = ({ jobKey, verb, onClose }: Props & { verb: 'transfer' | 'delegate' }) => {
  const { t } = useWords();
  const [to, setTo] = useState<string[]>([]);
  const candidates = useCandidates(jobKey);
  const send = (text: string): Promise<unknown> =>
    verb === 'transfer'
      ? post(`/api/tasks/${jobKey}/transfer`, { to: to[0], reason: text })
      : post(`/api/tasks/${jobKey}/delegation`, { to: to[0], question: text });
  return (
    <VerbForm
      title={t(`verb.${verb}`)}
      hint={t(`verb.${verb}-hint`)}
      label={t(`verb.${verb}-text`)}
      confirm={t(`verb.${verb}-confirm`)}
      most={500}
      ready={to.length === 1}
      work={send}
      onClose={onClose}
    >
      <Loaded of={candidates}>
        {(people) => <PersonPicker label={t('verb.to')} people={people} value={to} onChange={setTo} />}
      </Loaded>
    </VerbForm>
  );
};

/** Reminds whom the task waits for (催办). */
export const Remind = ({ jobKey, onClose }: Props) => {
  const { t } = useWords();
  return (
    <VerbForm
      title={t('verb.remind')}
      hint={t('verb.remind-hint')}
      label={t('verb.remind-text')}
      confirm={t('verb.remind-confirm')}
      optional
      most={200}
      work={(note) => post(`/api/tasks/${jobKey}/remind`, { note })}
      onClose={onClose}
    />
  );
};
