import type { Inspection } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';

/** Where a photo was taken, or why nobody knows. */
export const PhotoPlace = ({ location }: { location: Inspection['photos'][number]['location'] }) => {
  const { t } = useWords();
  if ('missing' in location) return <span>{t(`inspection.place.${location.missing}`)}</span>;
  const { latitude, longitude, accuracy } = location;
  return (
    <span>
      {t('inspection.place', {
        latitude: latitude.toFixed(5),
        longitude: longitude.toFixed(5),
        accuracy: Math.round(accuracy),
      })}
    </span>
  );
};
