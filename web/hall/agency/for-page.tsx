import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { get, withQuery } from '../../shared/api/request.ts';
import type { CaseSummary, Page, ReceivedPower } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { ItemPicker } from '../../shared/pick/item-picker.tsx';
import { useReceived } from './received.ts';

const Cases = ({ applicantId }: { applicantId: string }) => {
  const { t, say, language } = useWords();
  const cases = useInfiniteQuery({
    queryKey: ['cases', applicantId],
    queryFn: ({ pageParam }) =>
      get<Page<CaseSummary>>(withQuery('/api/cases', { for: applicantId, cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Loaded of={cases}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        return (
          <>
            {rows.length === 0 ? <p>{t('agency.no-cases')}</p> : null}
            <ul className="rows">
              {rows.map((row) => (
                <li key={row.id} className="row">
                  <div>
                    <Link to={`/cases/${row.id}`}>{row.number ?? t('cases.unnumbered')}</Link>{' '}
                    <span lang="zh-CN">{row.itemName}</span>
                    <br />
                    <small>
                      {say(row.statusName)} · {showDay(row.filedAt, language)}
                    </small>
                  </div>
                </li>
              ))}
            </ul>
            {cases.hasNextPage ? (
              <button type="button" className="button" onClick={() => void cases.fetchNextPage()}>
                {t('cases.more')}
              </button>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
};

/** All items, or the named ones to choose from. */
const Items = ({ applicantId, powers }: { applicantId: string; powers: readonly ReceivedPower[] }) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const to = (code: string): string => `/items/${code}/apply?for=${applicantId}`;
  if (powers.some(({ items }) => items.length === 0))
    return (
      <ItemPicker
        label={t('agency.find-item')}
        packages={false}
        onPick={(choice) => (choice.kind === 'item' ? void navigate(to(choice.item.code)) : undefined)}
      />
    );
  const items = new Map(powers.flatMap((power) => power.items).map((item) => [item.code, item]));
  return (
    <ul className="rows">
      {[...items.values()].map(({ code, name }) => (
        <li key={code} className="row">
          <div lang="zh-CN">{name}</div>
          <Link className="button small" to={to(code)}>
            {t('agency.apply')}
            <Unseen>{name}</Unseen>
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** What an agent does for one applicant: apply, follow, supplement. */
export const ForPage = () => {
  const { t, language } = useWords();
  const { applicantId = '' } = useParams();
  const received = useReceived();
  return (
    <>
      <p className="no-print">
        <Link to="/agency">{t('agency.back')}</Link>
      </p>
      <Loaded of={received}>
        {(list) => {
          const powers = list.filter((power) => power.applicantId === applicantId);
          const [power] = powers;
          if (power === undefined)
            return (
              <>
                <Title name={t('agency.title')}>{t('agency.title')}</Title>
                <p className="note warn">{t('agency.no-power')}</p>
              </>
            );
          return (
            <>
              <Title name={t('agency.for', { name: power.applicantName })}>
                <span lang={language === 'en' ? 'zh-CN' : undefined}>
                  {t('agency.for', { name: power.applicantName })}
                </span>
              </Title>
              <p className="note">{t('agency.for-hint')}</p>
              <section className="card" aria-labelledby="agency-items">
                <h2 id="agency-items">{t('agency.apply')}</h2>
                <Items applicantId={applicantId} powers={powers} />
              </section>
              <section className="card" aria-labelledby="agency-cases">
                <h2 id="agency-cases">{t('agency.cases')}</h2>
                <Cases applicantId={applicantId} />
              </section>
            </>
          );
        }}
      </Loaded>
    </>
  );
};
