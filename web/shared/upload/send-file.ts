import { connectionLost, refusalOf } from '../api/request.ts';
import type { UploadedFile } from '../api/types.ts';

/** Sends one file as a form does and tells how much has gone, 0 to 1; the signal cancels it. Error: ApiError. */
export const sendFile = <T = UploadedFile>(
  path: string,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', path);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as T)
        : reject(refusalOf(request.status, request.responseText)),
    );
    request.addEventListener('error', () => reject(connectionLost()));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
