import { useState } from 'react';
import type { ChangeEvent, DragEvent } from 'react';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { sendFile } from '../../shared/upload/send-file.ts';
import { PhonePhotos } from './phone-photos.tsx';
import type { TrayFile } from './tray-file.ts';

const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.heic,.heif,.bmp,.webp,.ofd,.docx,.xlsx,.pptx';

interface Props {
  draft: string;
  files: readonly TrayFile[];
  onAdd(files: readonly TrayFile[]): void;
  onRemove(id: string): void;
}

/**
 * Scans and photos that have come for this application. A file dialog with many files, or dropping them, works in every
 * browser and by keyboard, and opens where it was last, in the scanner's folder; picking a directory needs https and is asked anew each time.
 */
export const Tray = ({ draft, files, onAdd, onRemove }: Props) => {
  const { t } = useWords();
  const [sending, setSending] = useState(0);
  const [over, setOver] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (chosen: readonly File[]): Promise<void> => {
    setError(undefined);
    setSending((count) => count + chosen.length);
    for (const file of chosen) {
      try {
        const { id, name } = await sendFile('/api/files', file, () => undefined, new AbortController().signal);
        onAdd([{ id, name }]);
      } catch (failure) {
        setError(failure);
      }
      setSending((count) => count - 1);
    }
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void send([...(target.files ?? [])]);
    target.value = '';
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`tray ${over ? 'tray-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="file-field">
        <input id="tray-files" type="file" multiple className="hidden-input" accept={acceptedFiles} onChange={choose} />
        <label htmlFor="tray-files" className="button small">
          {t('window.add-scans')}
        </label>
        <small>{t('window.scans-hint')}</small>
      </div>
      <PhonePhotos draft={draft} onArrived={onAdd} />
      <p role="status">
        {sending > 0 ? t('window.sending', { count: sending }) : t('window.tray', { count: files.length })}
      </p>
      <ErrorNote error={error} />
      <ul className="rows">
        {files.map(({ id, name }) => (
          <li key={id} className="row">
            <a href={`/api/files/${id}?disposition=inline`} target="_blank" rel="noreferrer" lang="zh-CN">
              {name}
            </a>
            <button type="button" className="button small" onClick={() => onRemove(id)}>
              {t('upload.remove')}
              <Unseen>{name}</Unseen>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
