import { useWords } from '../../../shared/i18n/words.ts';
import type { Place } from './templates.ts';

const written = ({ name, use }: Place): string => (use === 'condition' ? `{?${name}}` : `{${name}}`);

/** What a wording may fill in, and what it must. */
export const Places = ({ places }: { places: Place[] }) => {
  const { t, language } = useWords();
  return (
    <section className="card stack">
      <h2>{t('templates.places')}</h2>
      <p>{t('templates.grammar')}</p>
      <div className="admin-scroll" role="region" aria-label={t('templates.places')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('templates.name')}</th>
              <th scope="col">{t('templates.use')}</th>
              <th scope="col">{t('templates.law')}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={`${place.use} ${place.name}`}>
                <th scope="row">
                  <code lang="zh-CN">{written(place)}</code>
                  {language === 'en' ? ` ${place.en}` : null}
                </th>
                <td>{t(`templates.use-${place.use}`)}</td>
                <td>{place.law}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
