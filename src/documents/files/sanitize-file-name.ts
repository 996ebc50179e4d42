const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const maxLength = 120;

/**
 * A file name as people gave it → one that is safe to store in a record and to offer for download: no folders, no control or
 * direction characters, no reserved names, at most 120 characters with the extension kept. Chinese stays.
 */
export const sanitizeFileName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD<>:"|?*]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  if (clean === '') return 'unnamed';
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 && clean.length - dot <= 16 ? clean.slice(dot) : '';
  const stem = clean.slice(0, clean.length - extension.length).trimEnd();
  const safe = reserved.test(stem.split('.')[0]!.trim()) ? `_${stem}` : stem;
  const room = maxLength - [...extension].length;
  return `${[...safe].slice(0, room).join('').trimEnd()}${extension}`;
};
