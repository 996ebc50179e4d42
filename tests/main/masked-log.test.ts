import { describe, expect, it } from 'vitest';
import { maskedLog } from '../../src/main/masked-log.ts';

describe('LAW-31: the log', () => {
  it('hides numbers that name a person, in messages, fields and errors, and keeps keys readable', () => {
    const lines: string[] = [];
    const log = maskedLog('info', { write: (line) => void lines.push(line) });
    log.warn({ to: '13911112222', jobKey: '2251799813685249' }, 'no answer from 13933334444');
    log.error({ error: String(new Error('identity 320412198803120021 of qinghuan@example.cn')) }, 'failed');
    const text = lines.join('');
    expect(text).not.toMatch(/13911112222|13933334444|320412198803120021|qinghuan/u);
    expect(text).toContain('139****2222');
    expect(text).toContain('2251799813685249');
  });
});
