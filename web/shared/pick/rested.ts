import { useEffect, useState } from 'react';

/** So long typing must rest before it is looked for, ms. */
const restMs = 200;

/** A text once typing has rested. */
export const useRested = (text: string): string => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
};
