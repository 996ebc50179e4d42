import type { VisitPage } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { CheckDraft } from './phone/store.ts';
import type { DraftDesk } from './use-draft.ts';

const verdicts = ['meets', 'does-not-meet', 'not-applicable'] as const;

interface EntryProps {
  check: VisitPage['checks'][number];
  answer: CheckDraft | undefined;
  locked: boolean;
  onChange(answer: CheckDraft): void;
}

const Entry = ({ check, answer, locked, onChange }: EntryProps) => {
  const { t } = useWords();
  const { code, name, basis } = check;
  const remark = answer?.remark ?? '';
  return (
    <fieldset className="check" disabled={locked}>
      <legend lang="zh-CN">{name}</legend>
      {basis === '' ? null : <small lang="zh-CN">{basis}</small>}
      <div>
        {verdicts.map((verdict) => (
          <label key={verdict} className="choice">
            <input
              type="radio"
              name={`check-${code}`}
              checked={answer?.verdict === verdict}
              onChange={() => onChange({ verdict, remark })}
            />
            {t(`inspection.${verdict}`)}
          </label>
        ))}
      </div>
      {answer === undefined ? null : (
        <div className="field">
          <label htmlFor={`remark-${code}`}>
            {t(answer.verdict === 'does-not-meet' ? 'visit.remark-needed' : 'visit.remark')}
          </label>
          <textarea
            id={`remark-${code}`}
            rows={answer.verdict === 'does-not-meet' ? 2 : 1}
            maxLength={500}
            required={answer.verdict === 'does-not-meet'}
            value={remark}
            onChange={({ target }) => onChange({ ...answer, remark: target.value })}
          />
        </div>
      )}
    </fieldset>
  );
};

/** What is looked at on site, entry by entry. */
export const Checklist = ({ page, desk, locked }: { page: VisitPage; desk: DraftDesk; locked: boolean }) => {
  const { t } = useWords();
  const { checks } = desk.draft;
  const done = page.checks.filter(({ code }) => checks[code] !== undefined).length;
  if (page.checks.length === 0) return null;
  return (
    <section className="card" aria-labelledby="checklist">
      <h2 id="checklist">{t('inspection.checklist')}</h2>
      <p>{t('visit.checked', { done, total: page.checks.length })}</p>
      {page.checks.map((check) => (
        <Entry
          key={check.code}
          check={check}
          answer={checks[check.code]}
          locked={locked}
          onChange={(answer) => desk.change({ checks: { ...checks, [check.code]: answer } })}
        />
      ))}
    </section>
  );
};
