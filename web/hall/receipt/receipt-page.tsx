import { Link, useParams } from 'react-router';
import { agencyWords } from '../../../src/domain/agency-words.ts';
import { useCase } from '../../shared/api/queries.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { readDraft } from '../../shared/session/drafts.ts';
import type { KeptReceipt } from './kept-receipt.ts';
import { receiptName } from './kept-receipt.ts';

/** Number and secret of an application that was filed just now, to be printed. */
export const ReceiptPage = () => {
  const { t, language } = useWords();
  const { caseId = '' } = useParams();
  const { person } = useSession();
  const receipt = readDraft<KeptReceipt>(person?.id ?? '', receiptName(caseId));
  const { data } = useCase(caseId);
  if (receipt === undefined)
    return (
      <div className="card narrow">
        <Title name={t('receipt.title')}>{t('receipt.title')}</Title>
        <p>{t('receipt.gone')}</p>
        <Link to={`/cases/${caseId}`}>{t('receipt.to-case')}</Link>
      </div>
    );
  const number = receipt.number ?? data?.number ?? null;
  return (
    <div className="card narrow">
      <Title name={t('receipt.title')}>{t('receipt.title')}</Title>
      <p className="note good no-print">
        {t('receipt.done')} {t('receipt.keep')}
      </p>
      <dl className="facts">
        <dt>{t('receipt.number')}</dt>
        <dd className={number === null ? '' : 'big-code'}>{number ?? t('receipt.number-later')}</dd>
        <dt>{t('receipt.secret')}</dt>
        <dd className="big-code">{receipt.secret}</dd>
        <dt>{t('receipt.item')}</dt>
        <dd lang="zh-CN">
          {receipt.itemName} ({receipt.itemCode})
        </dd>
        <dt>{t('receipt.applicant')}</dt>
        <dd lang="zh-CN">{receipt.agencyFor ?? person?.name}</dd>
        {receipt.agencyFor === undefined ? null : (
          <>
            <dt>{t('receipt.agency')}</dt>
            <dd lang="zh-CN">{agencyWords(person?.name ?? '', receipt.agencyFor)}</dd>
          </>
        )}
        <dt>{t('receipt.filed')}</dt>
        <dd>{data === undefined ? '—' : showMoment(data.filedAt, language)}</dd>
        <dt>{t('receipt.materials')}</dt>
        <dd lang={receipt.materials.length === 0 ? undefined : 'zh-CN'}>
          {receipt.materials.length === 0 ? t('receipt.no-materials') : receipt.materials.join('\n')}
        </dd>
      </dl>
      <p>{t('receipt.next')}</p>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => print()}>
          {t('page.print')}
        </button>
        <Link className="button" to={`/cases/${caseId}`}>
          {t('receipt.to-case')}
        </Link>
      </div>
    </div>
  );
};
