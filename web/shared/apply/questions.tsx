import { useWords } from '../i18n/words.ts';

interface Props {
  /** What stands above them. */
  title: string;
  questions: readonly { key: string; text: string }[];
  answers: Readonly<Record<string, boolean>>;
  onAnswer(key: string, yes: boolean): void;
}

/** The questions that decide which materials are asked for; neither answer is given in advance. */
export const Questions = ({ title, questions, answers, onAnswer }: Props) => {
  const { t } = useWords();
  return (
    <section className="card" aria-labelledby="apply-questions">
      <h2 id="apply-questions">{title}</h2>
      <p>{t(questions.length === 0 ? 'apply.no-conditions' : 'apply.conditions-hint')}</p>
      {questions.map(({ key, text }) => (
        <fieldset key={key}>
          <legend lang="zh-CN">{text}</legend>
          {[true, false].map((yes) => (
            <label key={String(yes)} className="choice">
              <input
                type="radio"
                name={`question-${key}`}
                checked={answers[key] === yes}
                onChange={() => onAnswer(key, yes)}
              />
              {t(yes ? 'apply.yes' : 'apply.no')}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
};
