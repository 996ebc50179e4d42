import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeFileName } from '../../src/documents/files/sanitize-file-name.ts';

describe('file names', () => {
  it.each([
    ['营业执照（副本）.pdf', '营业执照（副本）.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\申请书.docx', '申请书.docx'],
    ['a\u0000b\r\n\u001f.pdf', 'ab.pdf'],
    ['发票\u202Efdp.exe', '发票fdp.exe'],
    ['CON.pdf', '_CON.pdf'],
    ['lpt1', '_lpt1'],
    ['..', 'unnamed'],
    ['', 'unnamed'],
    ['  .hidden. ', 'hidden'],
    ['a<b>:"|?*.png', 'ab.png'],
    ['图\uD800.png', '图.png'],
  ])('%j becomes %j', (given, expected) => {
    expect(sanitizeFileName(given)).toBe(expected);
  });

  it('are cut to 120 characters and keep their extension', () => {
    const name = sanitizeFileName(`${'材料'.repeat(200)}.pdf`);
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('.pdf')).toBe(true);
  });

  it('are safe whatever comes, and stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = sanitizeFileName(given);
        expect(name).not.toMatch(/[/\\<>:"|?*]|\p{Cc}|\p{Cf}|\p{Cs}/u);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(['.', '..']).not.toContain(name);
        expect(sanitizeFileName(name)).toBe(name);
      }),
    );
  });
});
