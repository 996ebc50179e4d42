import type { LightName } from '../api/types.ts';
import { useWords } from '../i18n/words.ts';

const shapes: Readonly<Record<LightName, string>> = {
  green: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z',
  yellow: 'M8 1.5l7 13H1z',
  red: 'M2 2h12v12H2z',
  none: 'M2 7h12v2H2z',
};

/** How near a deadline is: a shape, a colour and a word of its own for each. */
export const Light = ({ light }: { light: LightName }) => {
  const { t } = useWords();
  return (
    <span className={`light light-${light}`}>
      <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
        <path d={shapes[light]} />
      </svg>
      {t(`light.${light}`)}
    </span>
  );
};
