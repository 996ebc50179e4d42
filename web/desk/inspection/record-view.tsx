import { useState } from 'react';
import type { Inspection } from '../../shared/api/types.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { SignatureList } from './signature-list.tsx';
import { Answers } from './answers.tsx';
import { PhotoPlace } from './photo-place.tsx';

const marks = { meets: '✓', 'does-not-meet': '✗', 'not-applicable': '—' } as const;

interface Props {
  caseId: string;
  record: Inspection;
  /** How many must sign; undefined where nobody is waited for. */
  needed?: number;
}

const Photo = ({ caseId, photo, at }: { caseId: string; photo: Inspection['photos'][number]; at: number }) => {
  const { t, language } = useWords();
  const [shown, setShown] = useState(false);
  const file = `/api/cases/${caseId}/inspection-photos/${photo.id}/file`;
  const name = t('visit.photo', { number: at + 1 });
  return (
    <li className="row">
      <div>
        <strong>{name}</strong> <span lang="zh-CN">{photo.taker}</span>
        <br />
        <small>
          {showMoment(photo.takenAt, language)} · <PhotoPlace location={photo.location} />
        </small>
      </div>
      <button type="button" className="button small" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'inspection.hide-photo' : 'inspection.show-photo')}
        <span className="unseen"> {at + 1}</span>
      </button>
      {shown ? <img className="photo-large" src={`${file}?disposition=inline`} alt={name} /> : null}
    </li>
  );
};

/** The record of a visit: conclusion, checklist, photos with time and place, signatures. Each look at a photo is recorded. */
export const RecordView = ({ caseId, record, needed }: Props) => {
  const { t, language } = useWords();
  const { answers, checks, photos, signatures, createdAt, author } = record;
  return (
    <>
      <p>
        <small>
          {t('inspection.recorded', { moment: showMoment(createdAt, language) })}
          <span lang="zh-CN">{author.name}</span>
        </small>
      </p>
      <Answers answers={answers} />
      <h3>{t('inspection.checklist')}</h3>
      <ul className="rows">
        {checks.map(({ code, name, verdict, remark }) => (
          <li key={code} className="row">
            <div>
              <span lang="zh-CN">{name}</span>
              {remark === '' ? null : (
                <>
                  <br />
                  <small lang="zh-CN">{remark}</small>
                </>
              )}
            </div>
            <strong className={`verdict-${verdict}`}>
              <span aria-hidden="true">{marks[verdict]} </span>
              {t(`inspection.${verdict}`)}
            </strong>
          </li>
        ))}
      </ul>
      <h3>{t('inspection.photos')}</h3>
      {photos.length === 0 ? <p>{t('inspection.no-photos')}</p> : null}
      <ul className="rows">
        {photos.map((photo, at) => (
          <Photo key={photo.id} caseId={caseId} photo={photo} at={at} />
        ))}
      </ul>
      <h3>{t('inspection.signatures')}</h3>
      {needed === undefined ? null : (
        <p>{t('inspection.signatures-needed', { count: needed, actual: signatures.length })}</p>
      )}
      <SignatureList signatures={signatures} />
    </>
  );
};
