import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { roles } from '../../../../src/domain/permissions.ts';
import { useDepartments } from '../../../shared/api/queries.ts';
import { post, request } from '../../../shared/api/request.ts';
import { useWords } from '../../../shared/i18n/words.ts';
import { FormDialog } from '../../../staff/dialogs/form-dialog.tsx';
import { Choices } from '../choices.tsx';
import type { Staff } from './staff.ts';

interface Props {
  /** Whose account; undefined for a new one. */
  staff: Staff | undefined;
  onDone(): void;
  onClose(): void;
}

const everywhere = '*';

const Field = ({
  name,
  label,
  type = 'text',
  value,
  most,
}: {
  name: string;
  label: string;
  type?: string;
  value?: string;
  most: number;
}) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type={type} defaultValue={value} required maxLength={most} autoComplete="off" />
    </div>
  );
};

/** Opens or changes an account: name, roles and departments. */
export const AccountDialog = ({ staff, onDone, onClose }: Props) => {
  const { t } = useWords();
  const departments = useDepartments().data ?? [];
  const save = useMutation({
    mutationFn: (fields: FormData) => {
      const text = (name: string): string => String(fields.get(name) ?? '').trim();
      const account = {
        name: text('name'),
        roles: fields.getAll('roles').map(String),
        departments: fields.getAll('departments').map(String),
      };
      if (staff !== undefined) return request('PATCH', `/api/users/${staff.id}`, account);
      return post('/api/users', { ...account, username: text('username'), password: text('password') });
    },
    onSuccess: onDone,
  });
  const title = staff === undefined ? t('people.new') : `${t('people.edit')} · ${staff.username}`;
  return (
    <FormDialog
      title={title}
      confirm={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={save.mutate}
      onClose={onClose}
    >
      <Field name="name" label={t('people.name')} value={staff?.name ?? ''} most={50} />
      {staff === undefined ? (
        <>
          <Field name="username" label={t('people.username')} most={32} />
          <Field name="password" label={t('people.first-password')} type="password" most={128} />
        </>
      ) : null}
      <Choices
        name="roles"
        legend={t('people.role')}
        options={roles
          .filter((role) => role !== 'applicant')
          .map((role) => ({ value: role, label: t(`role.${role}`) }))}
        chosen={staff?.roles ?? []}
      />
      <Choices
        key={departments.length}
        name="departments"
        legend={t('people.departments')}
        options={[
          { value: everywhere, label: t('people.everywhere') },
          ...departments.map(({ code, nameZh }) => ({ value: code, label: nameZh, chinese: true })),
        ]}
        chosen={staff?.departments ?? [everywhere]}
      />
    </FormDialog>
  );
};
