import { useId } from 'react';
import { DateField } from '../../../shared/dates/date-field.tsx';
import type { Material } from '../../../shared/api/types.ts';
import { useWords } from '../../../shared/i18n/words.ts';
import { MaterialFile } from '../material-file.tsx';
import { Sample } from '../sample.tsx';
import type { Finding } from './verdicts.ts';
import { choicesOf, isFault } from './verdicts.ts';

interface Props {
  material: Material;
  finding: Finding;
  /** Where the case's file is, and which item it is for. */
  about: { caseId: string; itemCode: string };
  deferring: boolean;
  editable: boolean;
  invalid: boolean;
  onChange(part: Partial<Finding>): void;
}

/** What is missing or wrong: why, and what asks for it. */
const Fault = ({ finding, editable, invalid, onChange }: Omit<Props, 'material' | 'about' | 'deferring'>) => {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t('verdict.reason')}</label>
        <textarea
          id={`${id}-reason`}
          lang="zh-CN"
          value={finding.reason}
          required
          maxLength={500}
          rows={2}
          readOnly={!editable}
          aria-invalid={invalid && finding.reason.trim() === ''}
          onChange={({ target }) => onChange({ reason: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-basis`}>{t('verdict.basis')}</label>
        <input
          id={`${id}-basis`}
          lang="zh-CN"
          value={finding.legalBasis}
          required
          maxLength={500}
          readOnly={!editable}
          aria-invalid={invalid && finding.legalBasis.trim() === ''}
          onChange={({ target }) => onChange({ legalBasis: target.value })}
        />
      </div>
    </div>
  );
};

/** A material with its file and sample, and what the clerk finds of it. */
export const VerdictRow = (props: Props) => {
  const { material, finding, about, deferring, editable, invalid, onChange } = props;
  const { t } = useWords();
  const id = useId();
  const { code, name, state, condition } = material;
  return (
    <li className="verdict">
      <fieldset data-material={code} disabled={!editable}>
        <legend lang="zh-CN">{name}</legend>
        <p>
          <small>
            {t(`task.material.${state ?? 'missing'}`)}
            {condition === '' ? null : (
              <>
                {' · '}
                {t('task.material.conditional')}
                <span lang="zh-CN">：{condition}</span>
              </>
            )}
          </small>
        </p>
        <Sample material={material} itemCode={about.itemCode} />
        {choicesOf(material, deferring).map((verdict) => (
          <label key={verdict} className="choice">
            <input
              type="radio"
              name={id}
              checked={finding.verdict === verdict}
              onChange={() => onChange({ verdict })}
            />
            {t(`verdict.${verdict}`)}
          </label>
        ))}
        {isFault(finding) ? (
          <Fault finding={finding} editable={editable} invalid={invalid} onChange={onChange} />
        ) : null}
        {finding.verdict === 'deferred' ? (
          <div className="field">
            <label htmlFor={`${id}-due`}>{t('verdict.due')}</label>
            <DateField
              id={`${id}-due`}
              value={finding.dueOn}
              required
              invalid={invalid && finding.dueOn === ''}
              onChange={(dueOn) => onChange({ dueOn })}
            />
          </div>
        ) : null}
      </fieldset>
      <MaterialFile material={material} caseId={about.caseId} />
    </li>
  );
};
