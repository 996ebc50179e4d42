import { useTimeline } from '../api/queries.ts';
import { Loaded } from '../frame/loaded.tsx';
import { showMoment } from '../format/dates.ts';
import { useWords } from '../i18n/words.ts';

/** Whom it was passed on to, asked of or shown to. */
const toOf = (detail: Record<string, unknown>): string =>
  typeof detail['toName'] === 'string' && detail['toName'] !== '' ? ` → ${detail['toName']}` : '';

const reasonOf = (detail: Record<string, unknown>): string | undefined =>
  typeof detail['reason'] === 'string' && detail['reason'] !== '' ? detail['reason'] : undefined;

/** The full record of a case (全程纪实, LAW-38): who, when, what, at which step; the newest first. */
export const Timeline = ({ caseId }: { caseId: string }) => {
  const { language, say } = useWords();
  const timeline = useTimeline(caseId);
  return (
    <Loaded of={timeline}>
      {(entries) => (
        <ol className="timeline" reversed>
          {entries.toReversed().map(({ seq, at, who, actName, elementName, elementNameEn, detail }) => (
            <li key={seq}>
              <time dateTime={at}>{showMoment(at, language)}</time>
              <span>
                <strong lang={language === 'en' && /\p{Script=Han}/u.test(actName.en) ? 'zh-CN' : undefined}>
                  {say(actName)}
                </strong>{' '}
                <span lang="zh-CN">
                  {who}
                  {toOf(detail)}
                </span>
                {elementName === '' ? '' : ` · ${language === 'en' ? elementNameEn : elementName}`}
                <span lang="zh-CN">{reasonOf(detail) === undefined ? '' : `：${reasonOf(detail)}`}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
};
