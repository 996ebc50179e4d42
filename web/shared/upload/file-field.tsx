import { useId, useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import type { UploadedFile } from '../api/types.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { Unseen } from '../frame/unseen.tsx';
import { useWords } from '../i18n/words.ts';
import { sendFile } from './send-file.ts';

const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.heic,.heif,.bmp,.webp,.ofd,.docx,.xlsx,.pptx';

interface Props {
  /** What the file is, as the list names it. */
  label: string;
  file: { name: string } | undefined;
  onDone(file: UploadedFile): void;
  onRemove?: () => void;
}

/** One file of a list: choose, see it go, replace, take away; a refusal stands beside it. */
export const FileField = ({ label, file, onDone, onRemove }: Props) => {
  const { t } = useWords();
  const id = useId();
  const sending = useRef<AbortController>(null);
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<unknown>();

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = target.files?.[0];
    target.value = '';
    if (chosen === undefined) return;
    const controller = new AbortController();
    sending.current = controller;
    setError(undefined);
    setProgress(0);
    try {
      onDone(await sendFile('/api/files', chosen, setProgress, controller.signal));
    } catch (failure) {
      setError(failure);
    } finally {
      setProgress(undefined);
    }
  };
  const cancel = (): void => {
    sending.current?.abort();
    setProgress(undefined);
  };
  return (
    <div className="file-field">
      {file === undefined ? null : (
        <span className="file-name" lang="zh-CN">
          {file.name}
        </span>
      )}
      {progress === undefined ? (
        <>
          <input
            id={id}
            type="file"
            className="hidden-input"
            accept={acceptedFiles}
            onChange={(event) => void choose(event)}
          />
          <label htmlFor={id} className="button small">
            {t(file === undefined ? 'upload.choose' : 'upload.replace')}
            <Unseen>{label}</Unseen>
          </label>
        </>
      ) : (
        <>
          <progress value={progress} max={1} aria-label={t('upload.sending')} />
          <button type="button" className="button small" onClick={cancel}>
            {t('upload.cancel')}
            <Unseen>{label}</Unseen>
          </button>
        </>
      )}
      {file === undefined || onRemove === undefined ? null : (
        <button type="button" className="button small" onClick={onRemove}>
          {t('upload.remove')}
          <Unseen>{label}</Unseen>
        </button>
      )}
      <ErrorNote error={error} />
    </div>
  );
};
