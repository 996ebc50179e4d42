import { useParams } from 'react-router';
import { useGuide } from '../../shared/api/queries.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { ApplyForm } from './apply-form.tsx';

/** The application for an item. */
export const ApplyPage = () => {
  const { t, language } = useWords();
  const { code = '' } = useParams();
  const { person } = useSession();
  const guide = useGuide(code);
  return (
    <Loaded of={guide}>
      {(data) => {
        const name = t('apply.title', { name: language === 'zh' ? data.item.nameZh : data.item.nameEn });
        return (
          <>
            <Title name={name}>{name}</Title>
            <p>
              <span lang={language === 'en' ? 'zh-CN' : undefined}>
                {t('apply.applicant', { name: person?.name ?? '' })}
              </span>
              <br />
              <small>{t('apply.kept')}</small>
            </p>
            {data.item.online ? <ApplyForm guide={data} /> : <p className="note warn">{t('apply.offline')}</p>}
          </>
        );
      }}
    </Loaded>
  );
};
