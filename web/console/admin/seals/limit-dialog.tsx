import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { documentKinds } from '../../../../src/domain/document-kinds.ts';
import { roles } from '../../../../src/domain/permissions.ts';
import type { SealLimits } from '../../../../src/domain/seal-limits.ts';
import { get, request } from '../../../shared/api/request.ts';
import { useWords } from '../../../shared/i18n/words.ts';
import { FormDialog } from '../../../staff/dialogs/form-dialog.tsx';
import { Choices } from '../choices.tsx';
import type { SealKey } from './seal-key.ts';

const limitsOf = (fields: FormData): SealLimits => ({
  kinds: fields.getAll('kinds').map(String),
  flows: fields.getAll('flows').map(String),
  roles: fields.getAll('roles').map(String),
  people: [...new Set(String(fields.get('people')).split(/[\s,，、]+/u))].filter((name) => name !== ''),
});

/** Says for what a key seals and who may order it. */
export const LimitDialog = ({ sealKey, onClose }: { sealKey: SealKey; onClose(): void }) => {
  const { t, language } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['processes'],
    queryFn: () => get<{ inForce: Record<string, number> }>('/api/processes'),
  });
  const flows = Object.keys(data?.inForce ?? {}).sort();
  const save = useMutation({
    mutationFn: (fields: FormData) =>
      request('PUT', `/api/seal-keys/${sealKey.fingerprint}/limits`, {
        limits: limitsOf(fields),
        reason: String(fields.get('reason')).trim(),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['seal-keys'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('seals.limit')}
      confirm={t('admin.save')}
      busy={save.isPending || data === undefined}
      error={save.error}
      onSubmit={(fields) => save.mutate(fields)}
      onClose={onClose}
    >
      <p>{t('seals.limit-hint')}</p>
      <Choices
        name="kinds"
        legend={t('seals.kinds')}
        options={Object.entries(documentKinds).map(([value, words]) => ({ value, label: words[language] }))}
        chosen={sealKey.limits.kinds}
      />
      <Choices
        key={flows.length}
        name="flows"
        legend={t('seals.flows')}
        options={flows.map((flow) => ({ value: flow, label: flow }))}
        chosen={sealKey.limits.flows}
      />
      <Choices
        name="roles"
        legend={t('seals.roles')}
        options={roles
          .filter((role) => role !== 'applicant')
          .map((role) => ({ value: role, label: t(`role.${role}`) }))}
        chosen={sealKey.limits.roles}
      />
      <div className="field">
        <label htmlFor={`${id}-people`}>{t('seals.people')}</label>
        <input
          id={`${id}-people`}
          name="people"
          maxLength={2_000}
          autoComplete="off"
          defaultValue={sealKey.limits.people.join(' ')}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t('seals.reason-limit')}</label>
        <textarea id={`${id}-reason`} name="reason" rows={2} required maxLength={500} />
      </div>
    </FormDialog>
  );
};
