import type { Static } from 'typebox';
import type { lintFinding } from '../../../src/http/schemas/flow-draft.ts';
import { useWords } from '../../shared/i18n/words.ts';

/** What the gate of releases finds, errors first, each with its place and the reason of the rule. */
export const ReleaseFindings = ({ findings }: { findings: readonly Static<typeof lintFinding>[] }) => {
  const { t, say } = useWords();
  if (findings.length === 0) return <p>{t('gate.clean')}</p>;
  return (
    <ul className="finding-list">
      {findings.map(({ rule, severity, file, element, message, reason }, at) => (
        <li key={at}>
          <strong>{t(`gate.${severity}`)}</strong> {say(message)}{' '}
          <small>
            {rule} · {[file, element].filter((part) => part !== '').join(' / ')}
          </small>
          <br />
          <small>{say(reason)}</small>
        </li>
      ))}
    </ul>
  );
};
