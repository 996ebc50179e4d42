import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { textIn, VerbDialog } from '../../staff/dialogs/verb-dialog.tsx';
import { PlainTable } from '../plain-table.tsx';
import type { InstanceDetail } from '../types.ts';

type Variable = InstanceDetail['variables'][number];

interface EditProps {
  caseId: string;
  variable: Variable;
  onClose(): void;
}

const Edit = ({ caseId, variable, onClose }: EditProps) => {
  const { t } = useWords();
  const queries = useQueryClient();
  return (
    <VerbDialog
      title={t('variable.edit-of', { name: variable.name })}
      confirm={t('variable.confirm')}
      reason={t('variable.reason')}
      send={(fields) =>
        post<Pick<ActAnswer, 'act'>>(`/api/instances/${caseId}/variables`, {
          scopeKey: variable.scopeKey,
          name: variable.name,
          value: textIn(fields, 'value'),
          reason: textIn(fields, 'reason'),
        })
      }
      actOf={({ act }) => act}
      onDone={() => void queries.invalidateQueries({ queryKey: ['instances'] })}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="variable-value">{t('variable.value')}</label>
        <textarea
          id="variable-value"
          name="value"
          className="variable-value"
          required
          maxLength={4000}
          rows={3}
          defaultValue={variable.value ?? ''}
        />
      </div>
    </VerbDialog>
  );
};

/** The variables of a running instance; each may be changed with a reason, but for what binds it to its case. */
export const Variables = ({ caseId, variables }: { caseId: string; variables: readonly Variable[] }) => {
  const { t } = useWords();
  const { person } = useSession();
  const [edited, setEdited] = useState<Variable>();
  const may = person?.permissions.includes('instance.change') === true;
  const change = (variable: Variable) =>
    variable.editable && may ? (
      <button
        type="button"
        className="button small"
        aria-label={t('variable.edit-of', { name: variable.name })}
        onClick={() => setEdited(variable)}
      >
        {t('variable.edit')}
      </button>
    ) : (
      t('variable.binding')
    );
  return (
    <>
      <p>{t('variable.hint')}</p>
      <PlainTable
        caption={t('instance.variables')}
        columns={[t('variable.name'), t('variable.value'), t('variable.scope'), t('variable.edit')]}
        none={t('instance.nothing')}
        rows={variables.map((variable) => ({
          key: `${variable.scopeKey} ${variable.name}`,
          cells: [
            variable.name,
            <span className="variable-value">{variable.value ?? t('variable.too-long')}</span>,
            variable.scope === '' ? t('variable.global') : variable.scope,
            change(variable),
          ],
        }))}
      />
      {edited === undefined ? null : <Edit caseId={caseId} variable={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
};
