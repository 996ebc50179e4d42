import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { post } from '../../shared/api/request.ts';
import type { RatingState, Track } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { RatingCard } from '../rating/rating-card.tsx';
import type { GivenRating } from '../rating/rating-card.tsx';
import { TrackView } from './track-view.tsx';

/** How far a case is, for whoever holds its number and secret. */
export const TrackPage = () => {
  const { t } = useWords();
  const track = useMutation({
    mutationFn: (body: { number: string; secret: string }) => post<Track>('/api/track', body),
  });
  const rate = useMutation({
    mutationFn: (given: GivenRating) => post<RatingState>('/api/track/rating', { ...track.variables, ...given }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    rate.reset();
    track.mutate({ number: String(fields.get('number')).trim(), secret: String(fields.get('secret')).trim() });
  };
  return (
    <>
      <div className="card narrow no-print">
        <Title name={t('track.title')}>{t('track.title')}</Title>
        <p>{t('track.hint')}</p>
        <form className="stack" onSubmit={submit}>
          <div className="field">
            <label htmlFor="track-number">{t('track.number')}</label>
            <input id="track-number" name="number" required maxLength={64} autoComplete="off" />
          </div>
          <div className="field">
            <label htmlFor="track-secret">{t('track.secret')}</label>
            <input
              id="track-secret"
              name="secret"
              required
              maxLength={32}
              autoComplete="off"
              autoCapitalize="characters"
            />
          </div>
          <ErrorNote error={track.error} />
          <button type="submit" className="button primary" disabled={track.isPending}>
            {t('track.ask')}
          </button>
        </form>
      </div>
      <div aria-live="polite">{track.data === undefined ? null : <TrackView track={track.data} />}</div>
      {track.data === undefined ? null : (
        <RatingCard
          key={track.data.number}
          state={rate.data ?? track.data.rating}
          busy={rate.isPending}
          error={rate.error}
          onRate={rate.mutate}
        />
      )}
    </>
  );
};
