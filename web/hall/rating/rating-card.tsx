import { useState } from 'react';
import type { FormEvent } from 'react';
import { ratingLevels } from '../../../src/domain/rating.ts';
import type { RatingLevel } from '../../../src/domain/rating.ts';
import type { RatingState } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';

export interface GivenRating {
  level: RatingLevel;
  comment: string;
}

interface Props {
  state: RatingState;
  busy: boolean;
  error: unknown;
  onRate(rating: GivenRating): void;
}

const RatingForm = ({ busy, error, onRate }: Omit<Props, 'state'>) => {
  const { t } = useWords();
  const [level, setLevel] = useState<RatingLevel>();
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(level === undefined);
    if (level !== undefined) onRate({ level, comment });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('rating.hint')}</p>
      <fieldset>
        <legend>{t('rating.level')}</legend>
        {ratingLevels.map((name) => (
          <label key={name} className="choice">
            <input type="radio" name="rating" checked={level === name} onChange={() => setLevel(name)} />
            {t(`rating.${name}`)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="rating-comment">{t('rating.comment')}</label>
        <textarea
          id="rating-comment"
          lang="zh-CN"
          rows={3}
          maxLength={500}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
        />
      </div>
      <div role="alert">{missing ? <p className="note bad">{t('rating.choose')}</p> : null}</div>
      <ErrorNote error={error} />
      <button type="submit" className="button primary" disabled={busy}>
        {t(busy ? 'rating.sending' : 'rating.send')}
      </button>
    </form>
  );
};

const Answer = ({ followUp }: { followUp: NonNullable<RatingState['followUp']> }) => {
  const { t, language } = useWords();
  if (followUp.closedAt === null)
    return (
      <p className="note">
        {t('rating.followed', { day: showDay(followUp.dueAt, language) })}
        {followUp.provisional ? t('rating.provisional') : ''}
      </p>
    );
  return (
    <p className="note good">
      {t('rating.answered', { day: showDay(followUp.closedAt, language) })}
      <span lang="zh-CN">{followUp.result}</span>
    </p>
  );
};

/** Five levels and a comment, once (好差评, LAW-33); then what was said, and the answer to a bad rating. */
export const RatingCard = ({ state, ...form }: Props) => {
  const { t, say, language } = useWords();
  if (!state.open && state.level === null) return null;
  return (
    <section className="card no-print" aria-labelledby="rating">
      <h2 id="rating">{t('rating.title')}</h2>
      {state.levelName === null ? (
        <RatingForm {...form} />
      ) : (
        <>
          <p role="status">
            {t('rating.done')}
            <strong>{say(state.levelName)}</strong>{' '}
            <small>{t('rating.at', { day: showDay(state.ratedAt, language) })}</small>
          </p>
          {state.comment === '' ? null : <p lang="zh-CN">{state.comment}</p>}
          {state.followUp === null ? null : <Answer followUp={state.followUp} />}
        </>
      )}
    </section>
  );
};
