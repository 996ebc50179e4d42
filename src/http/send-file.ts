import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';

const shown = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/bmp']);

const asciiName = (name: string): string => name.replace(/[^\x20-\x7E]|["\\%]/gu, '_');
const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export interface Download {
  stream: Readable;
  fileName: string;
  mediaType: string;
  sha256: string;
}

/** Answers with a file. Only what a browser shows without running anything is offered inline; the rest is a download. */
export const sendFile = (reply: FastifyReply, file: Download, disposition: 'inline' | 'attachment'): FastifyReply => {
  const way = disposition === 'inline' && shown.has(file.mediaType) ? 'inline' : 'attachment';
  return reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `${way}; filename="${asciiName(file.fileName)}"; filename*=UTF-8''${encodedName(file.fileName)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('etag', `"${file.sha256}"`)
    .header('cache-control', 'private, no-store')
    .send(file.stream);
};
