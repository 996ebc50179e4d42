import { useEffect, useState } from 'react';
import type { ChangeEvent } from 'react';
import { showMoment, showSize } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { PhotoPlace } from '../inspection/photo-place.tsx';
import { locate, shrink } from './phone/photo.ts';
import type { KeptPhoto } from './phone/store.ts';
import type { DraftDesk } from './use-draft.ts';

const most = 30;

const Picture = ({ blob, name }: { blob: Blob; name: string }) => {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url === '' ? null : <img className="photo" src={url} alt={name} />;
};

const Photo = ({ photo, at, desk, locked }: { photo: KeptPhoto; at: number; desk: DraftDesk; locked: boolean }) => {
  const { t, language } = useWords();
  const name = t('visit.photo', { number: at + 1 });
  return (
    <li className="row">
      {photo.blob === null ? null : <Picture blob={photo.blob} name={name} />}
      <div>
        <strong>{name}</strong> <small>{photo.blob === null ? '' : showSize(photo.blob.size)}</small>
        <br />
        <small>
          {showMoment(photo.takenAt, language)} · <PhotoPlace location={photo.location} />
        </small>
      </div>
      {locked ? null : (
        <button type="button" className="button small danger" onClick={() => void desk.removePhoto(photo.key)}>
          {t('visit.remove-photo')}
          <span className="unseen"> {at + 1}</span>
        </button>
      )}
    </li>
  );
};

/** Photos of the site: kept on the device with time and place, made smaller where they are larger than needed. */
export const Photos = ({ desk, locked }: { desk: DraftDesk; locked: boolean }) => {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const { draft, photos } = desk;

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    target.value = '';
    if (file === undefined) return;
    setBusy(true);
    setProblem('');
    try {
      const blob = await shrink(file);
      if (blob === undefined) return setProblem(t('visit.photo-too-large'));
      const { userId, jobKey } = draft;
      const takenAt = new Date().toISOString();
      const photo: KeptPhoto = {
        key: crypto.randomUUID(),
        ...{ userId, jobKey, blob, takenAt },
        location: { missing: 'unavailable' },
        sent: false,
      };
      // Kept before the device has found out where it is: nothing may happen to it meanwhile.
      await desk.savePhoto(photo);
      const location = await locate();
      await desk.savePhoto({ ...photo, location });
    } catch {
      setProblem(t('visit.photo-not-kept'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="card" aria-labelledby="photos">
      <h2 id="photos">{t('inspection.photos')}</h2>
      <ul className="rows">
        {photos.map((photo, at) => (
          <Photo key={photo.key} photo={photo} at={at} desk={desk} locked={locked || busy} />
        ))}
      </ul>
      {locked || photos.length >= most ? null : (
        <div className="file-field">
          <input
            id="take-photo"
            type="file"
            accept="image/*"
            capture="environment"
            className="hidden-input"
            disabled={busy}
            onChange={(event) => void take(event)}
          />
          <label htmlFor="take-photo" className="button">
            {t('visit.take-photo')}
          </label>
        </div>
      )}
      <div role="status">{busy ? <p className="loading">{t('visit.locating')}</p> : null}</div>
      <div role="alert">{problem === '' ? null : <p className="note bad">{problem}</p>}</div>
    </section>
  );
};
