import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeEvent } from 'react';
import { ApiError, connectionLost, refusalOf } from '../../shared/api/request.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';

const ask = async <T,>(token: string, body?: FormData): Promise<T> => {
  const answer = await fetch('/api/phone-uploads', {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-upload-token': token },
    ...(body === undefined ? {} : { body }),
  }).catch(() => {
    throw connectionLost();
  });
  const text = await answer.text();
  if (!answer.ok) throw refusalOf(answer.status, text);
  return JSON.parse(text) as T;
};

/** A phone sends photos to the clerk whose screen showed the code; the token behind the # never stands in a request's address. */
export const PhotosPage = () => {
  const { t, language } = useWords();
  const [token] = useState(() => location.hash.slice(1));
  const [sent, setSent] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(0);
  const [error, setError] = useState<unknown>();
  const link = useQuery({
    queryKey: ['phone-link', token],
    queryFn: () => ask<{ expiresAt: string }>(token),
    staleTime: Infinity,
  });
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(target.files ?? [])];
    target.value = '';
    setError(undefined);
    setSending((count) => count + files.length);
    for (const file of files) {
      const form = new FormData();
      form.append('file', file, file.name);
      try {
        const { name } = await ask<{ name: string }>(token, form);
        setSent((before) => [...before, name]);
      } catch (failure) {
        setError(failure);
      }
      setSending((count) => count - 1);
    }
  };
  const ended = error instanceof ApiError && error.code === 'upload-link-ended';
  return (
    <div className="card narrow">
      <Title name={t('photos.title')}>{t('photos.title')}</Title>
      <Loaded of={link}>
        {({ expiresAt }) => (
          <>
            <p>{t('photos.hint', { time: showMoment(expiresAt, language) })}</p>
            {ended ? null : (
              <div className="file-field">
                <input
                  id="photo-files"
                  type="file"
                  multiple
                  accept="image/*,.pdf"
                  className="hidden-input"
                  onChange={(event) => void choose(event)}
                />
                <label htmlFor="photo-files" className="button primary">
                  {t('photos.choose')}
                </label>
              </div>
            )}
            <p role="status">
              {sending > 0 ? t('photos.sending', { count: sending }) : t('photos.sent', { count: sent.length })}
            </p>
            <ErrorNote error={error} />
            <ul>
              {sent.map((name, at) => (
                <li key={`${at}-${name}`} lang="zh-CN">
                  {name}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  );
};
