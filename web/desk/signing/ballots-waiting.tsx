import { Link } from 'react-router';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { useAwaiting } from './ballots.ts';

/** Joint signings that wait for one's own vote, on top of the queues. */
export const BallotsWaiting = () => {
  const { t } = useWords();
  const { person } = useSession();
  const { data = [] } = useAwaiting(person?.permissions.includes('ballot.vote') === true);
  if (data.length === 0) return null;
  return (
    <section className="card" aria-labelledby="ballots-waiting">
      <h2 id="ballots-waiting">{t('ballot.waiting', { count: data.length })}</h2>
      <ul className="rows">
        {data.map(({ id, jobKey, caseNumber, stepName, itemName, question, openedBy }) => (
          <li key={id} className="row">
            <Link to={`/tasks/${jobKey}`}>
              {caseNumber} <span lang="zh-CN">{stepName}</span>
            </Link>
            <span lang="zh-CN">
              {itemName} · {openedBy}：{question}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
