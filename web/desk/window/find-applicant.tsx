import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ref } from 'react';
import { post } from '../../shared/api/request.ts';
import type { FoundApplicant } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Picker } from '../../shared/pick/picker.tsx';
import { useRested } from '../../shared/pick/rested.ts';
import { EnterApplicant } from './enter-applicant.tsx';

interface Props {
  ref?: Ref<HTMLInputElement>;
  onPick(id: string): void;
}

/** The applicant by number, phone, name or pinyin, masked as long as nobody has been chosen; or a new one. */
export const FindApplicant = ({ ref, onPick }: Props) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [entering, setEntering] = useState(false);
  const q = useRested(typed).trim();
  const found = useQuery({
    queryKey: ['applicants', q],
    queryFn: () => post<FoundApplicant[]>('/api/applicants/find', { q }),
    enabled: q !== '',
    staleTime: 0,
    gcTime: 0,
  });
  const fresh = q !== '' && typed.trim() === q && !found.isFetching;
  const options = fresh ? (found.data ?? []) : [];
  if (entering) return <EnterApplicant onDone={onPick} onCancel={() => setEntering(false)} />;
  return (
    <>
      <Picker
        label={t('window.find-applicant')}
        hint={t('window.find-applicant-hint')}
        text={typed}
        options={options}
        none={fresh && found.isSuccess && options.length === 0}
        {...(ref === undefined ? {} : { ref })}
        keyOf={({ id }) => id}
        show={({ name, identity, phone }) => (
          <>
            <span lang="zh-CN">{name}</span> <small>{`${identity} · ${phone}`}</small>
          </>
        )}
        onType={setTyped}
        onPick={({ id }) => onPick(id)}
      />
      <ErrorNote error={found.error} />
      <button type="button" className="button" onClick={() => setEntering(true)}>
        {t('window.enter-applicant')}
      </button>
    </>
  );
};
