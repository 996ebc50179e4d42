import type { PhotoLocation } from '../../../../src/domain/inspection.ts';

/** Photos up to here are sent as they are, bytes. */
const smallEnough = 1_500_000;
/** What the server takes, bytes. */
const most = 8 * 1024 * 1024;
/** Kinds of pictures that the server takes. */
const taken = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'];
/** Longer side of a photo that shows enough, pixels. */
const longestSide = 2_048;

/** The photo, made smaller where it is larger than needed; undefined where it can neither be made smaller nor be taken. */
export const shrink = async (photo: Blob): Promise<Blob | undefined> => {
  const known = taken.includes(photo.type);
  if (known && photo.size <= smallEnough) return photo;
  const asItIs = known && photo.size <= most ? photo : undefined;
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (picture === undefined) return asItIs;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (smaller === null) return asItIs;
  return asItIs !== undefined && asItIs.size < smaller.size ? asItIs : smaller;
};

/** Where the device is; that somebody refuses to tell it is an answer too. */
export const locate = (): Promise<PhotoLocation> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ missing: 'unavailable' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy }),
      ({ code, PERMISSION_DENIED }) => resolve({ missing: code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
