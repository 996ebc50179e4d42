import { Link, useParams } from 'react-router';
import type { CaseStatus } from '../../../src/domain/case.ts';
import { undecided } from '../../../src/domain/case.ts';
import { useCase } from '../../shared/api/queries.ts';
import type { CaseDetail } from '../../shared/api/types.ts';
import { ClockList } from '../../shared/clocks/clock-list.tsx';
import { DocumentList } from '../../shared/documents/document-list.tsx';
import { showDay } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useWatchedCase } from '../../shared/live/live.tsx';
import { Timeline } from '../../shared/timeline/timeline.tsx';
import { CaseRating } from '../rating/case-rating.tsx';
import { CaseMaterials } from './case-materials.tsx';
import { ConfirmReceipt } from './confirm-receipt.tsx';
import { Supplement } from './supplement.tsx';
import { Withdrawal } from './withdrawal.tsx';

const Progress = ({ subject }: { subject: CaseDetail }) => {
  const { t, say, language } = useWords();
  const own = subject.steps.some(({ group }) => group === 'applicant');
  const names = subject.steps.map(({ name }) => name).join('、');
  return (
    <section className="card" aria-labelledby="case-progress">
      <h2 id="case-progress">{t('case.progress')}</h2>
      {names === '' ? (
        <p className="note">{t(subject.closedAt === null ? 'case.moving' : 'case.ended')}</p>
      ) : (
        <p className={`note ${own ? 'warn' : ''}`}>
          {t(own ? 'case.waits-you' : 'case.waits-bureau')}
          <strong lang="zh-CN">{names}</strong>
        </p>
      )}
      <dl className="facts">
        <dt>{t('cases.status')}</dt>
        <dd>{say(subject.statusName)}</dd>
        <dt>{t('cases.filed')}</dt>
        <dd>{showDay(subject.filedAt, language)}</dd>
        <dt>{t('cases.due')}</dt>
        <dd>
          {subject.decidedAt === null && subject.dueAt === null
            ? t('cases.due-later')
            : showDay(subject.decidedAt === null ? subject.dueAt : null, language)}
        </dd>
        <dt>{t('case.department')}</dt>
        <dd lang="zh-CN">{subject.departmentName}</dd>
      </dl>
    </section>
  );
};

/** One of the applicant's cases: what it waits for, what is to be done, and everything that came of it. */
export const CasePage = () => {
  const { t, language } = useWords();
  const { caseId = '' } = useParams();
  const subject = useCase(caseId);
  useWatchedCase(caseId);
  return (
    <Loaded of={subject}>
      {(data) => {
        const supplement = data.steps.find(({ group }) => group === 'applicant');
        const number = data.number ?? t('cases.unnumbered');
        return (
          <>
            <p className="no-print">
              <Link to={data.agency ? '/agency' : '/cases'}>{t(data.agency ? 'agency.back' : 'case.back')}</Link>
            </p>
            <Title name={number}>
              <span lang="zh-CN">{data.itemName}</span> <small>{number}</small>
            </Title>
            {data.agency ? (
              <p className="note">
                <span lang={language === 'en' ? 'zh-CN' : undefined}>{t('agency.case', { name: data.applicant })}</span>
              </p>
            ) : null}
            <Progress subject={data} />
            {data.agency ? null : <CaseRating caseId={caseId} />}
            {supplement === undefined ? null : <Supplement key={supplement.jobKey} jobKey={supplement.jobKey} />}
            <section className="card" aria-labelledby="case-documents">
              <h2 id="case-documents">{t('case.documents')}</h2>
              <DocumentList caseId={caseId} />
            </section>
            {!data.agency && data.steps.some(({ receipt }) => receipt) ? <ConfirmReceipt caseId={caseId} /> : null}
            {supplement === undefined ? <CaseMaterials caseId={caseId} /> : null}
            <section className="card" aria-labelledby="case-clocks">
              <h2 id="case-clocks">{t('case.clocks')}</h2>
              <ClockList clocks={data.clocks} />
            </section>
            <section className="card" aria-labelledby="case-timeline">
              <h2 id="case-timeline">{t('case.timeline')}</h2>
              <Timeline caseId={caseId} />
            </section>
            {!data.agency && undecided.has(data.status as CaseStatus) && data.steps.length > 0 ? (
              <Withdrawal caseId={caseId} />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
};
