import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router';
import { post } from '../../shared/api/request.ts';
import type { PrintedReceipt } from '../../shared/api/types.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';

const ReceiptCard = ({ receipt }: { receipt: PrintedReceipt }) => {
  const { t, language } = useWords();
  return (
    <section className="card" aria-labelledby={`receipt-${receipt.caseId}`}>
      <h2 id={`receipt-${receipt.caseId}`} lang="zh-CN">
        {receipt.itemName} <small>{receipt.itemCode}</small>
      </h2>
      <dl className="facts">
        <dt>{t('window.receipt.number')}</dt>
        <dd className={receipt.number === null ? '' : 'big-code'}>
          {receipt.number ?? t('window.receipt.number-later')}
        </dd>
        <dt>{t('window.receipt.secret')}</dt>
        <dd className="big-code">{receipt.secret}</dd>
        <dt>{t('window.receipt.applicant')}</dt>
        <dd lang="zh-CN">{receipt.applicant}</dd>
        {receipt.agency === null ? null : (
          <>
            <dt>{t('window.receipt.agency')}</dt>
            <dd lang="zh-CN">{receipt.agency}</dd>
          </>
        )}
        <dt>{t('window.receipt.filed')}</dt>
        <dd>{showMoment(receipt.filedAt, language)}</dd>
        <dt>{t('window.receipt.materials')}</dt>
        <dd>
          {receipt.materials.length === 0 ? (
            t('window.receipt.no-materials')
          ) : (
            <ul className="plain">
              {receipt.materials.map(({ name, state }) => (
                <li key={name}>
                  <span lang="zh-CN">{name}</span> <small>{t(`window.state.${state}`)}</small>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </section>
  );
};

/** Receipts with numbers and secrets, after filing or printed again; each time stands in the record. */
export const ReceiptsPage = () => {
  const { t } = useWords();
  const { caseIds = '' } = useParams();
  // Turned to again, it is printed again.
  const { key } = useLocation();
  const receipts = useQuery({
    queryKey: ['window-receipts', caseIds, key],
    queryFn: () => Promise.all(caseIds.split('.').map((id) => post<PrintedReceipt>(`/api/cases/${id}/receipt`))),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <>
      <Title name={t('window.receipt.title')}>{t('window.receipt.title')}</Title>
      <Loaded of={receipts}>
        {(list) => (
          <>
            {list.map((receipt) => (
              <ReceiptCard key={receipt.caseId} receipt={receipt} />
            ))}
            <p>{t('window.receipt.next')}</p>
            <div className="actions">
              <button type="button" className="button primary" autoFocus onClick={() => print()}>
                {t('page.print')}
              </button>
              <Link className="button" to="/window">
                {t('window.next-applicant')}
              </Link>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
};
