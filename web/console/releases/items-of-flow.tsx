import { Link } from 'react-router';
import { useWords } from '../../shared/i18n/words.ts';
import type { FlowReleases } from './types.ts';

/** Which items go through a flow; for a new one, how items are pointed at it. */
export const ItemsOfFlow = ({ of: { flow, items } }: { of: FlowReleases }) => {
  const { t } = useWords();
  return (
    <section className="card">
      <h2>{t('releases.carries', { count: items.length })}</h2>
      {items.length === 0 ? (
        <>
          <p className="note">{t('releases.no-items', { flow })}</p>
          <p>
            <Link to="/admin/catalogue">{t('releases.to-catalogue')}</Link>
          </p>
        </>
      ) : (
        <details>
          <summary>{t('releases.carries-list')}</summary>
          <ul className="finding-list" lang="zh-CN">
            {items.map(({ code, nameZh }) => (
              <li key={code}>
                {code} {nameZh}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
