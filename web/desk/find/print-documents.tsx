import { useMutation } from '@tanstack/react-query';
import { useDocuments } from '../../shared/api/queries.ts';
import { connectionLost, refusalOf } from '../../shared/api/request.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';

const documentOf = async (id: string): Promise<Blob> => {
  const answer = await fetch(`/api/documents/${id}/print`, { method: 'POST' }).catch(() => {
    throw connectionLost();
  });
  if (!answer.ok) throw refusalOf(answer.status, await answer.text());
  return answer.blob();
};

/** Prints a PDF from a frame that is not shown. */
const printBlob = (blob: Blob): void => {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = 'PDF';
  frame.src = URL.createObjectURL(blob);
  frame.addEventListener('load', () => frame.contentWindow?.print());
  document.querySelector('.print-frame')?.remove();
  document.body.append(frame);
};

/** The documents of a case, to be printed again: the same bytes, and each time an entry in the record. */
export const PrintDocuments = ({ caseId }: { caseId: string }) => {
  const { t, language } = useWords();
  const documents = useDocuments(caseId);
  const printing = useMutation({ mutationFn: documentOf, onSuccess: printBlob });
  return (
    <div className="find-documents">
      <Loaded of={documents}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('documents.none')}</p>
          ) : (
            <ul className="rows">
              {list.map(({ id, nameZh, nameEn, number, status }) => (
                <li key={id} className="row">
                  <div>
                    {language === 'zh' ? nameZh : nameEn} <small lang="zh-CN">{number}</small>
                  </div>
                  {status === 'sealed' || status === 'voided' ? (
                    <button
                      type="button"
                      className="button small"
                      disabled={printing.isPending}
                      onClick={() => printing.mutate(id)}
                    >
                      {t('find.print')}
                      <Unseen>{`${nameZh} ${number}`}</Unseen>
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <ErrorNote error={printing.error} />
    </div>
  );
};
