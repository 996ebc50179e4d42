import { Link } from 'react-router';
import { Powers } from '../../shared/agency/powers.tsx';
import { Scope } from '../../shared/agency/scope.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useReceived } from './received.ts';

/** Powers of attorney (代办): those that others gave me, and those that I gave. */
export const AgencyPage = () => {
  const { t } = useWords();
  const received = useReceived();
  return (
    <>
      <Title name={t('agency.title')}>{t('agency.title')}</Title>
      <section className="card" aria-labelledby="agency-received">
        <h2 id="agency-received">{t('agency.received')}</h2>
        <Loaded of={received}>
          {(list) =>
            list.length === 0 ? (
              <p>{t('agency.none-received')}</p>
            ) : (
              <ul className="rows">
                {list.map((power) => (
                  <li key={power.id} className="row">
                    <div>
                      <strong lang="zh-CN">{power.applicantName}</strong>
                      <br />
                      <Scope power={power} />
                    </div>
                    <Link className="button small" to={`/agency/${power.applicantId}`}>
                      {t('agency.act')}
                      <Unseen>{power.applicantName}</Unseen>
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <section className="card" aria-labelledby="agency-given">
        <h2 id="agency-given">{t('agency.given')}</h2>
        <p>{t('agency.given-hint')}</p>
        <Powers />
      </section>
    </>
  );
};
