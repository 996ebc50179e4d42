import { useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api/request.ts';
import type { ApplicantEntry } from '../../shared/api/types.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';

/** What was there before a change, masked, and the reason. */
const before = ({ was, reason }: Record<string, unknown>): string =>
  [...Object.values((was ?? {}) as Record<string, string>), ...(typeof reason === 'string' ? [reason] : [])]
    .filter((text) => text !== '')
    .join('；');

/** The record of an applicant: entry, changes, powers of attorney and views, the newest first. */
export const ApplicantRecord = ({ applicantId }: { applicantId: string }) => {
  const { say, language } = useWords();
  const record = useQuery({
    queryKey: ['applicant', applicantId, 'record'],
    queryFn: () => get<ApplicantEntry[]>(`/api/applicants/${applicantId}/record`),
  });
  return (
    <Loaded of={record}>
      {(entries) => (
        <ol className="timeline" reversed>
          {entries.toReversed().map(({ seq, at, who, actName, detail }) => (
            <li key={seq}>
              <time dateTime={at}>{showMoment(at, language)}</time>
              <strong>{say(actName)}</strong>{' '}
              <span lang="zh-CN">
                {who}
                {before(detail) === '' ? '' : `：${before(detail)}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
};
