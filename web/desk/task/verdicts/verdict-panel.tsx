import type { Material } from '../../../shared/api/types.ts';
import { useWords } from '../../../shared/i18n/words.ts';
import type { Finding, Findings } from './verdicts.ts';
import { VerdictRow } from './verdict-row.tsx';

interface Props {
  materials: readonly Material[];
  findings: Findings;
  about: { caseId: string; itemCode: string };
  deferring: boolean;
  editable: boolean;
  /** The material at which the server has refused something. */
  refused: string | undefined;
  onChange(findings: Findings): void;
}

/** The examination of the materials, one by one; the notice and the lists of the form come of it. */
export const VerdictPanel = ({ materials, findings, about, deferring, editable, refused, onChange }: Props) => {
  const { t } = useWords();
  const change = (code: string, part: Partial<Finding>): void =>
    onChange({ ...findings, [code]: { ...findings[code]!, ...part } });
  const left = materials.filter(({ code }) => findings[code]?.verdict === '');
  const passRest = (): void =>
    onChange({
      ...findings,
      ...Object.fromEntries(left.map(({ code }) => [code, { ...findings[code]!, verdict: 'complete' as const }])),
    });
  return (
    <div className="verdicts">
      <h3>{t('verdict.title')}</h3>
      <p role="status">
        {left.length === 0 ? t('verdict.all') : t('verdict.left', { count: left.length, total: materials.length })}
      </p>
      <ul className="plain">
        {materials.map((material) => (
          <VerdictRow
            key={material.code}
            material={material}
            finding={findings[material.code]!}
            about={about}
            deferring={deferring}
            editable={editable}
            invalid={refused === material.code}
            onChange={(part) => change(material.code, part)}
          />
        ))}
      </ul>
      {editable && left.length > 0 ? (
        <button type="button" className="button small" onClick={passRest}>
          {t('verdict.rest')}
        </button>
      ) : null}
    </div>
  );
};
