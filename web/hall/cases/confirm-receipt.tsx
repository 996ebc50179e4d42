import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';

const ways = ['electronic', 'hall', 'post'] as const;

/** The applicant confirms that the result has come (送达回证, LAW-18). */
export const ConfirmReceipt = ({ caseId }: { caseId: string }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [way, setWay] = useState<(typeof ways)[number]>('electronic');
  const confirm = useMutation({
    mutationFn: () => post<ActAnswer>(`/api/cases/${caseId}/confirm-receipt`, { way }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId] }),
  });
  return (
    <section className="card no-print" aria-labelledby="confirm-receipt">
      <h2 id="confirm-receipt">{t('case.receipt')}</h2>
      <p>{t('case.receipt-hint')}</p>
      <fieldset>
        <legend>{t('case.receipt-way')}</legend>
        {ways.map((name) => (
          <label key={name} className="choice">
            <input type="radio" name="receipt-way" checked={way === name} onChange={() => setWay(name)} />
            {t(`case.receipt.${name}`)}
          </label>
        ))}
      </fieldset>
      <ErrorNote error={confirm.error} />
      <ActNote act={confirm.data?.act} />
      <button
        type="button"
        className="button primary"
        disabled={confirm.isPending || confirm.isSuccess}
        onClick={() => confirm.mutate()}
      >
        {t('case.receipt-confirm')}
      </button>
    </section>
  );
};
