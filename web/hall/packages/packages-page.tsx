import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { get, post } from '../../shared/api/request.ts';
import { useGuide } from '../../shared/api/queries.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Package {
  code: string;
  nameZh: string;
  questions: { key: string; questionZh: string }[];
}

const ItemRow = ({ code }: { code: string }) => {
  const { t, language } = useWords();
  const { data } = useGuide(code);
  return (
    <li className="row">
      <div>
        <strong lang={language === 'zh' ? undefined : 'en'}>
          {language === 'zh' ? data?.item.nameZh : data?.item.nameEn}
        </strong>
        <br />
        <small>
          {code}
          {data === undefined ? '' : ` · ${t('find.days', { days: data.item.promisedWorkingDays })}`}
        </small>
      </div>
      <Link className="button small" to={`/items/${code}`}>
        {t('packages.guide')}
        <Unseen>{data?.item.nameZh}</Unseen>
      </Link>
    </li>
  );
};

const Needed = ({ code, answers }: { code: string; answers: Readonly<Record<string, boolean>> }) => {
  const { t } = useWords();
  const needed = useQuery({
    queryKey: ['package', code, answers],
    queryFn: () => post<{ items: string[]; workingDays: number }>(`/api/packages/${code}/items`, { answers }),
    staleTime: 60_000,
    retry: false,
  });
  if (needed.error !== null) return <ErrorNote error={needed.error} />;
  return (
    <Loaded of={needed}>
      {({ items, workingDays }) => (
        <section className="card" aria-labelledby="package-items">
          <h2 id="package-items">{t('packages.items', { count: items.length })}</h2>
          <p>{t('packages.days', { days: workingDays })}</p>
          <ul className="rows">
            {items.map((item) => (
              <ItemRow key={item} code={item} />
            ))}
          </ul>
          <div className="actions no-print">
            <Link className="button primary" to={`/packages/${code}/apply?items=${items.join('.')}`}>
              {t('packages.apply')}
            </Link>
          </div>
        </section>
      )}
    </Loaded>
  );
};

const Chosen = ({ chosen }: { chosen: Package }) => {
  const { t } = useWords();
  const [answers, setAnswers] = useState<Record<string, boolean>>({});
  const whole = chosen.questions.every(({ key }) => key in answers);
  return (
    <>
      <section className="card" aria-labelledby="package-questions">
        <h2 id="package-questions">{t('packages.questions')}</h2>
        {chosen.questions.map(({ key, questionZh }) => (
          <fieldset key={key}>
            <legend lang="zh-CN">{questionZh}</legend>
            {[true, false].map((yes) => (
              <label key={String(yes)} className="choice">
                <input
                  type="radio"
                  name={`package-${key}`}
                  checked={answers[key] === yes}
                  onChange={() => setAnswers({ ...answers, [key]: yes })}
                />
                {t(yes ? 'packages.yes' : 'packages.no')}
              </label>
            ))}
          </fieldset>
        ))}
      </section>
      <div aria-live="polite">
        {whole ? <Needed code={chosen.code} answers={answers} /> : <p>{t('packages.unanswered')}</p>}
      </div>
    </>
  );
};

/** "Which licences do I need": the packages of the catalogue and their questions, and the items that follow from the answers. */
export const PackagesPage = () => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const packages = useQuery({
    queryKey: ['packages'],
    queryFn: () => get<Package[]>('/api/packages'),
    staleTime: Infinity,
  });
  return (
    <>
      <Title name={t('packages.title')}>{t('packages.title')}</Title>
      <p>{t('packages.hint')}</p>
      <Loaded of={packages}>
        {(list) => {
          const chosen = list.find(({ code }) => code === params.get('package'));
          return (
            <>
              <div className="topics" role="group" aria-label={t('packages.choose')}>
                {list.map(({ code, nameZh }) => (
                  <button
                    key={code}
                    type="button"
                    className="chip"
                    lang="zh-CN"
                    aria-pressed={code === chosen?.code}
                    onClick={() => setParams({ package: code }, { replace: true })}
                  >
                    {nameZh}
                  </button>
                ))}
              </div>
              {chosen === undefined ? null : <Chosen key={chosen.code} chosen={chosen} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
};
