import { pinyin } from 'pinyin-pro';

export type Pinyin = {
  /** All syllables together, `shipinjingying`. */
  readonly full: string;
  /** First letters, `spjy`. */
  readonly initials: string;
  /** Syllable by syllable; Latin words and digits are syllables of their own, punctuation is left out. */
  readonly syllables: readonly string[];
};

/**
 * The pinyin of a text, without tones, ü as v, lower case: for the search columns of names.
 * @param surname reads the first character as a family name (单 shan, 曾 zeng)
 */
export const pinyinOf = (text: string, surname = false): Pinyin => {
  const options = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const;
  const parts = pinyin(text.normalize('NFKC'), surname ? { ...options, surname: 'head' } : options);
  const syllables = parts.flatMap((part) => part.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []);
  return {
    full: syllables.join(''),
    initials: syllables.map((syllable) => (/^\p{N}/u.test(syllable) ? syllable : [...syllable][0])).join(''),
    syllables,
  };
};
