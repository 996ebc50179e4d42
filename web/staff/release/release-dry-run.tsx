import type { Static } from 'typebox';
import { moveWays } from '../../../src/diagram/mapping/reasons.ts';
import type { releaseDryRun } from '../../../src/http/schemas/release.ts';
import { useWords } from '../../shared/i18n/words.ts';

type Run = Static<typeof releaseDryRun>;

const Cases = ({ cases }: Pick<Run, 'cases'>) => {
  const { t, say } = useWords();
  return (
    <details>
      <summary>{t('gate.dry-run-cases', { count: cases.length })}</summary>
      <table className="table">
        <thead>
          <tr>
            {(['case', 'release', 'way', 'reason'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`gate.dry-run-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map(({ caseId, number, release, way, words, at }) => (
            <tr key={caseId}>
              <th scope="row">{number ?? caseId}</th>
              <td data-label={t('gate.dry-run-release')}>{release}</td>
              <td data-label={t('gate.dry-run-way')}>{say(moveWays[way])}</td>
              <td data-label={t('gate.dry-run-reason')}>
                {[say(words), at].filter((part) => part !== '').join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

/** What would become of the running cases of each flow if they were moved to the new version now. */
export const ReleaseDryRun = ({ runs }: { runs: readonly Run[] }) => {
  const { t, say } = useWords();
  if (runs.length === 0) return null;
  return (
    <section className="stack" aria-label={t('gate.dry-run')}>
      <p>
        <strong>{t('gate.dry-run')}</strong>
      </p>
      {runs.map(({ flow, total, counts, cases }) => (
        <div key={flow}>
          <p>
            {t('gate.dry-run-of', { flow, total })}
            {counts.map(({ way, count }) => ` · ${say(moveWays[way])} ${count}`)}
          </p>
          {cases.length === 0 ? null : <Cases cases={cases} />}
        </div>
      ))}
    </section>
  );
};
