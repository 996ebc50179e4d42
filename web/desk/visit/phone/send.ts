import { ApiError, post, withQuery } from '../../../shared/api/request.ts';
import type { Draft, KeptPhoto } from './store.ts';
import { forgetVisit, keep, photosOf, read, readAll, tell } from './store.ts';

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
};

const sendPhoto = async ({ key, jobKey, blob, takenAt, location }: KeptPhoto): Promise<void> => {
  if (blob === null) return;
  const body = new FormData();
  body.append('file', blob, `${key}.${extensions[blob.type] ?? 'jpg'}`);
  await post(withQuery(`/api/tasks/${jobKey}/inspection/photos`, { key, takenAt, ...location }), body);
};

/** Whether it is worth sending again as it is: it did not arrive, or the server was not ready, or somebody must sign in. */
const later = (error: unknown): boolean =>
  error instanceof ApiError &&
  (error.status === 0 || error.status >= 500 || error.status === 429 || error.code === 'not-signed-in');

const isStill = async ({ userId, jobKey, submission }: Draft): Promise<boolean> =>
  (await read('drafts', [userId, jobKey]))?.submission === submission;

const send = async (draft: Draft): Promise<void> => {
  const { userId, jobKey, submission, form, checks } = draft;
  const photos = await photosOf(userId, jobKey);
  for (const photo of photos) {
    if (photo.sent) continue;
    await sendPhoto(photo);
    await keep('photos', { ...photo, sent: true });
  }
  await post(`/api/tasks/${jobKey}/inspection`, {
    submission,
    form,
    checks: Object.entries(checks).map(([code, answer]) => ({ code, ...answer })),
    photos: photos.map(({ key }) => key),
  });
  // Taken out of the queue meanwhile: what is entered now stays, as a correction of what was sent.
  if (await isStill(draft)) await forgetVisit(userId, jobKey);
};

const unexpected = { zh: '发送失败，内容仍保存在本机', en: 'It could not be sent; it is kept on this device' };

const trySending = async ({ userId, jobKey }: Draft): Promise<void> => {
  const draft = await read('drafts', [userId, jobKey]);
  if (draft?.state !== 'queued') return;
  try {
    await send(draft);
  } catch (error) {
    if (later(error)) return;
    const refusal = error instanceof ApiError ? error.words : unexpected;
    if (await isStill(draft)) await keep('drafts', { ...draft, state: 'open', refusal });
  }
  tell();
};

let sending = Promise.resolve();

/**
 * Sends whatever of this person waits, one after the other; each goes with its own key, so that what arrives twice
 * counts once. What does not arrive waits on.
 */
export const sendWaiting = (userId: string): Promise<void> => {
  sending = sending
    .then(async () => {
      for (const draft of await readAll('drafts', userId)) await trySending(draft);
    })
    .catch(() => undefined);
  return sending;
};
