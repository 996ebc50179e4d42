import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { post } from '../../../shared/api/request.ts';
import { showMoment } from '../../../shared/format/dates.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { Staff } from './staff.ts';

/** Resets a password; the one-time secret is seen here and nowhere else. */
export const SecretDialog = ({ staff, onClose }: { staff: Staff; onClose(): void }) => {
  const { t, language } = useWords();
  const reset = useMutation({
    mutationFn: () => post<{ secret: string; expiresAt: string }>(`/api/users/${staff.id}/password-reset`),
  });
  return (
    <Modal
      open
      title={`${t('people.reset')} · ${staff.username}`}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('page.close') }}
      mask={{ closable: false }}
    >
      <div className="stack">
        {reset.data === undefined ? (
          <>
            <p>{t('people.reset-hint')}</p>
            <ErrorNote error={reset.error} />
            <button type="button" className="button danger" disabled={reset.isPending} onClick={() => reset.mutate()}>
              {t('people.confirm')}
            </button>
          </>
        ) : (
          <>
            <p className="admin-secret" role="status">
              {reset.data.secret}
            </p>
            <p>
              {t('people.secret-hint')} {showMoment(reset.data.expiresAt, language)}
            </p>
          </>
        )}
      </div>
    </Modal>
  );
};
