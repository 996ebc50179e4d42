import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { roles } from '../../../../src/domain/permissions.ts';
import { del, get, request, withQuery } from '../../../shared/api/request.ts';
import type { Page } from '../../../shared/api/types.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { Unseen } from '../../../shared/frame/unseen.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { useRested } from '../../../shared/pick/rested.ts';
import { useSession } from '../../../shared/session/session.tsx';
import { Absences } from '../../../staff/absence/absences.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import type { Staff } from './staff.ts';

type Open = { kind: 'new' } | { kind: 'edit' | 'reset'; staff: Staff };

const StaffRow = ({ staff, onOpen }: { staff: Staff; onOpen(open: Open): void }) => {
  const { t } = useWords();
  const { person } = useSession();
  const queries = useQueryClient();
  const again = { onSettled: () => queries.invalidateQueries({ queryKey: ['staff'] }) };
  const active = staff.status === 'active';
  const turn = useMutation({
    mutationFn: () => request('PUT', `/api/users/${staff.id}/status`, { status: active ? 'disabled' : 'active' }),
    ...again,
  });
  const end = useMutation({ mutationFn: () => del(`/api/users/${staff.id}/sessions`) });
  const named = <Unseen>{staff.name}</Unseen>;
  return (
    <li className="row">
      <div>
        <strong lang="zh-CN">{staff.name}</strong> {staff.username}
        {active ? null : <strong> · {t('people.disabled')}</strong>}
        <p>
          {staff.roles.map((role) => t(`role.${role}`)).join(', ')} ·{' '}
          {staff.departments.includes('*') ? t('people.everywhere') : staff.departments.join(', ')}
        </p>
        <ErrorNote error={turn.error ?? end.error} />
        {end.isSuccess ? <p role="status">{t('people.sessions-ended')}</p> : null}
      </div>
      <div className="actions">
        <button type="button" className="button small" onClick={() => onOpen({ kind: 'edit', staff })}>
          {t('people.edit')}
          {named}
        </button>
        {staff.id === person?.id ? null : (
          <>
            <button type="button" className="button small" onClick={() => onOpen({ kind: 'reset', staff })}>
              {t('people.reset')}
              {named}
            </button>
            <button type="button" className="button small" disabled={end.isPending} onClick={() => end.mutate()}>
              {t('people.end-sessions')}
              {named}
            </button>
            <button type="button" className="button small" disabled={turn.isPending} onClick={() => turn.mutate()}>
              {t(active ? 'people.disable' : 'people.enable')}
              {named}
            </button>
          </>
        )}
      </div>
    </li>
  );
};

/** Accounts of staff: found, opened, changed, switched off; and who stands in for whom. */
export const PeoplePage = () => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const [text, setText] = useState('');
  const [role, setRole] = useState('');
  const rested = useRested(text.trim());
  const staff = useInfiniteQuery({
    queryKey: ['staff', rested, role],
    queryFn: ({ pageParam }) =>
      get<Page<Staff>>(withQuery('/api/users', { text: rested, role, limit: 30, cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const close = (): void => setOpen(undefined);
  const done = (): void => {
    close();
    void queries.invalidateQueries({ queryKey: ['staff'] });
  };
  const known = staff.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Title name={t('people.title')}>{t('people.title')}</Title>
      <div className="admin-bar">
        <div className="field">
          <label htmlFor={`${id}-text`}>{t('people.search')}</label>
          <input id={`${id}-text`} value={text} maxLength={50} onChange={({ target }) => setText(target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-role`}>{t('people.role')}</label>
          <select id={`${id}-role`} value={role} onChange={({ target }) => setRole(target.value)}>
            <option value="">{t('people.all-roles')}</option>
            {roles
              .filter((name) => name !== 'applicant')
              .map((name) => (
                <option key={name} value={name}>
                  {t(`role.${name}`)}
                </option>
              ))}
          </select>
        </div>
        <button type="button" className="button primary" onClick={() => setOpen({ kind: 'new' })}>
          {t('people.new')}
        </button>
      </div>
      <section className="card">
        <Loaded of={staff}>
          {() =>
            known.length === 0 ? (
              <p role="status">{t('people.none')}</p>
            ) : (
              <ul className="plain rows">
                {known.map((one) => (
                  <StaffRow key={one.id} staff={one} onOpen={setOpen} />
                ))}
              </ul>
            )
          }
        </Loaded>
        {staff.hasNextPage ? (
          <button type="button" className="button" onClick={() => void staff.fetchNextPage()}>
            {t('admin.more')}
          </button>
        ) : null}
      </section>
      <h2>{t('absence.title')}</h2>
      <Absences people={known} />
      {open?.kind === 'reset' ? <SecretDialog staff={open.staff} onClose={close} /> : null}
      {open !== undefined && open.kind !== 'reset' ? (
        <AccountDialog staff={open.kind === 'edit' ? open.staff : undefined} onDone={done} onClose={close} />
      ) : null}
    </>
  );
};
