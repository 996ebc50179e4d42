import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post } from '../../../shared/api/request.ts';
import type { Colleague } from '../../../shared/api/types.ts';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { PersonPicker } from './person-picker.tsx';
import { VerbForm } from './verb-form.tsx';

/** GET /api/cases/:caseId/copies */
export interface CaseCopies {
  copies: { id: string; to: string; toMe: boolean; by: string; note: string; at: string; readAt: string | null }[];
  recipients: Colleague[];
}

export const useCopies = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'copies'],
    queryFn: () => get<CaseCopies>(`/api/cases/${caseId}/copies`),
  });

/** Shows the case to colleagues for information (抄送). */
export const CopyTo = ({ caseId, onClose }: { caseId: string; onClose(): void }) => {
  const { t } = useWords();
  const [to, setTo] = useState<string[]>([]);
  const copies = useCopies(caseId);
  return (
    <VerbForm
      title={t('verb.copy')}
      hint={t('verb.copy-hint')}
      label={t('verb.copy-text')}
      confirm={t('verb.copy-confirm')}
      optional
      most={200}
      ready={to.length > 0 && to.length <= 20}
      work={(note) => post(`/api/cases/${caseId}/copies`, { to, note })}
      onClose={onClose}
    >
      <Loaded of={copies}>
        {({ recipients }) => (
          <PersonPicker label={t('verb.to-several')} people={recipients} value={to} several onChange={setTo} />
        )}
      </Loaded>
    </VerbForm>
  );
};
