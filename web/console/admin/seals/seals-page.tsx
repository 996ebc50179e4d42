import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { get, post } from '../../../shared/api/request.ts';
import { showDay, showMoment } from '../../../shared/format/dates.ts';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { FormDialog } from '../../../staff/dialogs/form-dialog.tsx';
import { textIn } from '../../../staff/dialogs/verb-dialog.tsx';
import { LimitDialog } from './limit-dialog.tsx';
import { LimitView } from './limit-view.tsx';
import type { SealKey } from './seal-key.ts';

const RevokeDialog = ({ sealKey, onClose }: { sealKey: SealKey; onClose(): void }) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: (reason: string) => post(`/api/seal-keys/${sealKey.fingerprint}/revoke`, { reason }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['seal-keys'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('seals.revoke')}
      confirm={t('seals.revoke')}
      danger
      busy={revoke.isPending}
      error={revoke.error}
      onSubmit={(fields) => revoke.mutate(textIn(fields, 'reason'))}
      onClose={onClose}
    >
      <p className="note warn">{t('seals.revoke-hint')}</p>
      <div className="field">
        <label htmlFor={id}>{t('seals.reason')}</label>
        <textarea id={id} name="reason" rows={3} required maxLength={500} />
      </div>
    </FormDialog>
  );
};

const KeyCard = ({ sealKey, onRevoke, onLimit }: { sealKey: SealKey; onRevoke(): void; onLimit(): void }) => {
  const { t, language } = useWords();
  return (
    <li className="card stack">
      <h2>
        <span lang="zh-CN">{sealKey.subject}</span> · {t(`seals.${sealKey.state}`)}
      </h2>
      <dl className="facts">
        <dt>{t('seals.serial')}</dt>
        <dd>{sealKey.serial}</dd>
        <dt>{t('seals.fingerprint')}</dt>
        <dd>{sealKey.fingerprint}</dd>
        <dt>{t('seals.validity')}</dt>
        <dd>
          {showDay(sealKey.notBefore, language)} – {showDay(sealKey.notAfter, language)}
        </dd>
        <dt>{t('seals.uses')}</dt>
        <dd>{sealKey.uses}</dd>
        <LimitView limits={sealKey.limits} />
        {sealKey.revokedAt === null ? null : (
          <>
            <dt>{t('seals.revocation')}</dt>
            <dd>
              {showMoment(sealKey.revokedAt, language)}{' '}
              <span lang="zh-CN">
                {sealKey.revokedBy}：{sealKey.reason}
              </span>
            </dd>
          </>
        )}
      </dl>
      {sealKey.state === 'revoked' ? null : (
        <div className="actions">
          <button type="button" className="button" onClick={onLimit}>
            {t('seals.limit')}
          </button>
          <button type="button" className="button danger" onClick={onRevoke}>
            {t('seals.revoke')}
          </button>
        </div>
      )}
    </li>
  );
};

/** The keys of the bureau's seal: the one that seals and for what, those before it, and the way to revoke one. */
export const SealsPage = () => {
  const { t } = useWords();
  const [revoked, setRevoked] = useState<SealKey>();
  const [limited, setLimited] = useState<SealKey>();
  const keys = useQuery({ queryKey: ['seal-keys'], queryFn: () => get<SealKey[]>('/api/seal-keys') });
  return (
    <>
      <Title name={t('seals.title')}>{t('seals.title')}</Title>
      <p>{t('seals.hint')}</p>
      <Loaded of={keys}>
        {(known) =>
          known.length === 0 ? (
            <p role="status">{t('seals.none')}</p>
          ) : (
            <ul className="plain admin-list">
              {known.map((key) => (
                <KeyCard
                  key={key.fingerprint}
                  sealKey={key}
                  onRevoke={() => setRevoked(key)}
                  onLimit={() => setLimited(key)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {revoked === undefined ? null : <RevokeDialog sealKey={revoked} onClose={() => setRevoked(undefined)} />}
      {limited === undefined ? null : <LimitDialog sealKey={limited} onClose={() => setLimited(undefined)} />}
    </>
  );
};
