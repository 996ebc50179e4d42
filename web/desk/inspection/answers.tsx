import type { FormAnswer } from '../../shared/api/types.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';

/** What was entered in a form, in words. */
export const Answers = ({ answers }: { answers: readonly FormAnswer[] }) => {
  const { language } = useWords();
  return (
    <dl className="facts" lang="zh-CN">
      {answers.map(({ key, label, value, moment }) => (
        <div key={`${key}-${label}`} className="fact">
          <dt>{label}</dt>
          <dd>{moment ? showMoment(value, language) : value}</dd>
        </div>
      ))}
    </dl>
  );
};
