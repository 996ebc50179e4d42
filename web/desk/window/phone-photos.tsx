import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { del, get, post } from '../../shared/api/request.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { TrayFile } from './tray-file.ts';

interface UploadLink {
  id: string;
  url: string;
  expiresAt: string;
  qr: { size: number; path: string };
}

interface Props {
  draft: string;
  onArrived(files: readonly TrayFile[]): void;
}

/** A QR code for a phone: what it photographs arrives here by the live events, for a quarter of an hour. */
export const PhonePhotos = ({ draft, onArrived }: Props) => {
  const { t, language } = useWords();
  const open = useMutation({ mutationFn: () => post<UploadLink>('/api/upload-links', { draft }) });
  const link = open.data;
  const close = useMutation({
    mutationFn: (id: string) => del(`/api/upload-links/${id}`),
    onSettled: () => open.reset(),
  });
  const arrived = useQuery({
    queryKey: ['uploads', link?.id],
    queryFn: () => get<{ files: TrayFile[] }>(`/api/upload-links/${link?.id ?? ''}`),
    enabled: link !== undefined,
    staleTime: 0,
  });
  const latest = useRef(onArrived);
  latest.current = onArrived;
  const { data } = arrived;
  useEffect(() => {
    if (data !== undefined && data.files.length > 0) latest.current(data.files.map(({ id, name }) => ({ id, name })));
  }, [data]);
  if (link === undefined)
    return (
      <>
        <button type="button" className="button small" disabled={open.isPending} onClick={() => open.mutate()}>
          {t('window.phone-photos')}
        </button>
        <ErrorNote error={open.error} />
      </>
    );
  const { size, path } = link.qr;
  return (
    <figure className="phone-photos">
      <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={t('window.qr')}>
        <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption>
        <p>{t('window.qr-hint', { time: showMoment(link.expiresAt, language) })}</p>
        <p>
          <a href={link.url} target="_blank" rel="noreferrer">
            {t('window.qr-link')}
          </a>
        </p>
        <ErrorNote error={arrived.error} />
        <button type="button" className="button small" disabled={close.isPending} onClick={() => close.mutate(link.id)}>
          {t('window.qr-close')}
        </button>
      </figcaption>
    </figure>
  );
};
