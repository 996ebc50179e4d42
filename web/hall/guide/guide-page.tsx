import { Link, useParams } from 'react-router';
import { useDepartments, useGuide } from '../../shared/api/queries.ts';
import type { Guide } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { MaterialTable } from './material-table.tsx';

/** Facts in two columns; what is Chinese alone says so to screen readers. */
const Facts = ({ rows }: { rows: readonly (readonly [name: string, value: string, chinese?: boolean])[] }) => (
  <dl className="facts">
    {rows.map(([name, value, chinese]) => (
      <div key={name} style={{ display: 'contents' }}>
        <dt>{name}</dt>
        <dd lang={chinese === true ? 'zh-CN' : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);

const Basics = ({ guide }: { guide: Guide }) => {
  const { t, language } = useWords();
  const departments = useDepartments();
  const named = (code: string, zh: string): string =>
    language === 'zh' ? zh : (departments.data?.find((one) => one.code === code)?.nameEn ?? code);
  const { item } = guide;
  return (
    <section className="card" aria-labelledby="basics">
      <h2 id="basics">{t('guide.basics')}</h2>
      <Facts
        rows={[
          [t('guide.code'), item.code],
          [t('guide.kind'), item.kind, true],
          [t('guide.decided-by'), guide.decidedByZh, true],
          [t('guide.department'), named(item.department, guide.departmentZh)],
          [t('guide.supervised-by'), named(item.supervisingDepartment, guide.supervisingDepartmentZh)],
          [t('guide.basis'), item.legalBasis, true],
          [t('guide.result'), item.resultDocument, true],
          [t('guide.no-visit'), t(item.noVisit ? 'guide.visits-none' : 'guide.visits-one')],
          ...(item.validityYears === null
            ? []
            : [[t('guide.validity'), t('guide.years', { count: item.validityYears })] as const]),
        ]}
      />
    </section>
  );
};

const Limits = ({ guide }: { guide: Guide }) => {
  const { t } = useWords();
  const days = (count: number): string => t('guide.days', { count });
  const { item, limits } = guide;
  const procedure = [
    ...(item.siteInspection === 'yes' ? [t('guide.inspection')] : []),
    ...(item.siteInspection === 'joint' ? [t('guide.joint-inspection')] : []),
    ...(item.expertReview === 'none' ? [] : [t('guide.expert-review')]),
    ...(item.hearing === 'no' ? [] : [t(`guide.hearing-${item.hearing}`)]),
  ];
  return (
    <section className="card" aria-labelledby="limits">
      <h2 id="limits">{t('guide.limits')}</h2>
      <Facts
        rows={[
          [t('guide.promised'), days(limits.promised)],
          [t('guide.statutory'), days(limits.statutory)],
          [t('guide.notice'), days(limits.notice)],
          [t('guide.supplement'), days(limits.supplement)],
          [t('guide.deferral'), days(limits.deferral)],
          [t('guide.delivery'), days(limits.delivery)],
          [t('guide.procedure'), procedure.length === 0 ? t('guide.papers-only') : procedure.join('\n')],
        ]}
      />
    </section>
  );
};

const FeeCard = ({ fee }: { fee: Guide['fee'] }) => {
  const { t } = useWords();
  return (
    <section className="card" aria-labelledby="fee">
      <h2 id="fee">{t('guide.fee')}</h2>
      {fee === null ? (
        <p>{t('guide.no-fee')}</p>
      ) : (
        <Facts
          rows={[
            [t('guide.fee-name'), fee.nameZh, true],
            [t('guide.fee-basis'), fee.basis, true],
            [t('guide.fee-rate'), fee.defaultRate, true],
            ...(fee.waiverZh === '' ? [] : [[t('guide.fee-waiver'), fee.waiverZh, true] as const]),
          ]}
        />
      )}
    </section>
  );
};

/** The service guide of an item, from the catalogue; prints as a document. */
export const GuidePage = () => {
  const { t, language } = useWords();
  const { code = '' } = useParams();
  const guide = useGuide(code);
  return (
    <Loaded of={guide}>
      {(data) => {
        const name = language === 'zh' ? data.item.nameZh : data.item.nameEn;
        const { reconsiderationDays: days, litigationMonths: months } = data.remedies;
        return (
          <>
            <p className="no-print">
              <Link to="/">{t('guide.back')}</Link>
            </p>
            <div className="head-row">
              <div>
                <Title name={name}>{name}</Title>
                <p>
                  {t('guide.name')} · {t('guide.version', { version: data.catalogueVersion })}
                </p>
              </div>
              <div className="actions">
                {data.item.online ? (
                  <Link className="button primary" to={`/items/${data.item.code}/apply`}>
                    {t('guide.apply')}
                  </Link>
                ) : (
                  <p>{t('guide.window-only')}</p>
                )}
                <Link className="button" to={`/items/${data.item.code}/sample`}>
                  {t('guide.sample')}
                </Link>
                <button type="button" className="button" onClick={() => print()}>
                  {t('page.print')}
                </button>
              </div>
            </div>
            <Basics guide={data} />
            <Limits guide={data} />
            <section className="card" aria-labelledby="materials">
              <h2 id="materials">{t('guide.materials')}</h2>
              {data.materialsNotice === undefined ? null : (
                <p className="note">{language === 'zh' ? data.materialsNotice.zh : data.materialsNotice.en}</p>
              )}
              <MaterialTable materials={data.materials.materials} />
            </section>
            <FeeCard fee={data.fee} />
            <section className="card" aria-labelledby="remedies">
              <h2 id="remedies">{t('guide.remedies')}</h2>
              <p>{t('guide.remedies-text', { days, months })}</p>
            </section>
          </>
        );
      }}
    </Loaded>
  );
};
