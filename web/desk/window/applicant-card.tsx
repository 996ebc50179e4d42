import { useState } from 'react';
import { Powers } from '../../shared/agency/powers.tsx';
import type { Applicant } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { ApplicantRecord } from './applicant-record.tsx';
import { ChangeApplicant } from './change-applicant.tsx';

type Part = 'contact' | 'name' | 'powers' | 'record';

const parts: readonly Part[] = ['contact', 'name', 'powers', 'record'];

/** Whoever stands at the window, with what is on file; each change of it is an act of its own. */
export const ApplicantCard = ({ applicant, onOther }: { applicant: Applicant; onOther(): void }) => {
  const { t } = useWords();
  const [open, setOpen] = useState<Part>();
  return (
    <>
      <dl className="facts">
        <dt>{t('window.name')}</dt>
        <dd lang="zh-CN">{applicant.name}</dd>
        <dt>{t(applicant.kind === 'person' ? 'window.identity' : 'window.credit-code')}</dt>
        <dd>{applicant.identity}</dd>
        <dt>{t('window.phone')}</dt>
        <dd>{applicant.phone}</dd>
        <dt>{t('window.address')}</dt>
        <dd lang="zh-CN">{applicant.address}</dd>
      </dl>
      <div className="actions">
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            className="button small"
            aria-expanded={open === part}
            onClick={() => setOpen(open === part ? undefined : part)}
          >
            {t(`window.part.${part}`)}
          </button>
        ))}
        <button type="button" className="button small" onClick={onOther}>
          {t('window.other-applicant')}
        </button>
      </div>
      {open === 'contact' || open === 'name' ? (
        <ChangeApplicant key={open} applicant={applicant} what={open} onDone={() => setOpen(undefined)} />
      ) : null}
      {open === 'powers' ? <Powers applicantId={applicant.id} /> : null}
      {open === 'record' ? <ApplicantRecord applicantId={applicant.id} /> : null}
    </>
  );
};
