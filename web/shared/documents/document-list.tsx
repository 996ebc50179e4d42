import { useDocuments } from '../api/queries.ts';
import { Loaded } from '../frame/loaded.tsx';
import { showDay } from '../format/dates.ts';
import { Unseen } from '../frame/unseen.tsx';
import { useWords } from '../i18n/words.ts';

const states = new Set(['reserved', 'made', 'sealed', 'voided']);

/** The documents of a case, to be fetched; those that are void say so. */
export const DocumentList = ({ caseId }: { caseId: string }) => {
  const { t, language } = useWords();
  const documents = useDocuments(caseId);
  return (
    <Loaded of={documents}>
      {(list) =>
        list.length === 0 ? (
          <p>{t('documents.none')}</p>
        ) : (
          <ul className="rows">
            {list.map(({ id, nameZh, nameEn, number, status, madeAt, sealedAt, voidReason }) => (
              <li key={id} className="row">
                <div>
                  <strong>{language === 'zh' ? nameZh : nameEn}</strong> <span lang="zh-CN">{number}</span>
                  <br />
                  <small>
                    {states.has(status) ? t(`documents.${status}`) : status} · {showDay(sealedAt ?? madeAt, language)}
                    {voidReason === null ? null : <span lang="zh-CN"> · {voidReason}</span>}
                  </small>
                </div>
                {status === 'reserved' ? null : (
                  <a className="button small" href={`/api/documents/${id}/file`} download>
                    {t('documents.download')}
                    <Unseen>{`${nameZh} ${number}`}</Unseen>
                  </a>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
};
