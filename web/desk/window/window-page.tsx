import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { get } from '../../shared/api/request.ts';
import type { Applicant } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { ItemPicker } from '../../shared/pick/item-picker.tsx';
import type { Choice } from '../../shared/pick/item-picker.tsx';
import { ApplicantCard } from './applicant-card.tsx';
import { useBegun } from './begin.ts';
import { Filing } from './filing.tsx';
import { FindApplicant } from './find-applicant.tsx';
import { PackageQuestions } from './package-questions.tsx';

/** Whoever stands at the window, in full; each look is recorded, so it is not repeated without need. */
const useApplicant = (id: string) =>
  useQuery({
    queryKey: ['applicant', id],
    queryFn: () => get<Applicant>(`/api/applicants/${id}`),
    enabled: id !== '',
    staleTime: Infinity,
    gcTime: 0,
  });

/** One window for every department (一窗受理): applicant, item, form and papers on one page, all by keyboard. */
export const WindowPage = () => {
  const { t, language } = useWords();
  const [applicantId, setApplicantId] = useState('');
  const [choice, setChoice] = useState<Choice>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const applicant = useApplicant(applicantId);
  const begun = useBegun(applicantId, codes);
  const known = applicantId !== '' && applicant.data !== undefined;
  useEffect(() => {
    if (applicantId === '') first.current?.focus();
    else if (known && choice === undefined) second.current?.focus();
  }, [applicantId, known, choice]);
  const choose = (chosen: Choice | undefined): void => {
    setChoice(chosen);
    setCodes(chosen?.kind === 'item' ? [chosen.item.code] : []);
  };
  const other = (): void => {
    setApplicantId('');
    choose(undefined);
  };
  return (
    <>
      <Title name={t('window.title')}>{t('window.title')}</Title>
      <p>{t('window.intro')}</p>
      <section className="card" aria-labelledby="window-applicant">
        <h2 id="window-applicant">{t('window.applicant')}</h2>
        {applicantId === '' ? (
          <FindApplicant ref={first} onPick={setApplicantId} />
        ) : (
          <Loaded of={applicant}>{(data) => <ApplicantCard applicant={data} onOther={other} />}</Loaded>
        )}
      </section>
      {known ? (
        <section className="card" aria-labelledby="window-item">
          <h2 id="window-item">{t('window.item')}</h2>
          {choice === undefined ? (
            <ItemPicker ref={second} label={t('window.find-item')} packages onPick={choose} />
          ) : (
            <>
              <ul>
                {codes.map((code) => {
                  const item = begun.data?.guides.find((guide) => guide.item.code === code)?.item;
                  return (
                    <li key={code}>
                      <span lang={language === 'zh' ? 'zh-CN' : 'en'}>
                        {language === 'zh' ? item?.nameZh : item?.nameEn}
                      </span>{' '}
                      <small>{code}</small>
                    </li>
                  );
                })}
              </ul>
              {choice.kind === 'package' && codes.length === 0 ? (
                <PackageQuestions one={choice.one} onItems={setCodes} />
              ) : null}
              <button type="button" className="button small" onClick={() => choose(undefined)}>
                {t('window.other-item')}
              </button>
            </>
          )}
        </section>
      ) : null}
      {known && codes.length > 0 ? (
        <Loaded of={begun}>
          {(data) => <Filing key={`${applicantId}.${codes.join('.')}`} applicantId={applicantId} {...data} />}
        </Loaded>
      ) : null}
    </>
  );
};
