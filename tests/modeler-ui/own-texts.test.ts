import { describe, expect, it } from 'vitest';
import { ownTexts } from '../../modeler-ui/editor/own-texts.ts';

describe('texts that an editor hands on', () => {
  it('are not shown again when they come back late, after the next stroke', () => {
    const own = ownTexts();
    expect(own.isNew('drawn')).toBe(true);
    own.hand('first stroke');
    own.hand('second stroke');
    expect([own.isNew('first stroke'), own.isNew('second stroke')]).toEqual([false, false]);
  });

  it('may be passed over', () => {
    const own = ownTexts();
    own.hand('first stroke');
    own.hand('second stroke');
    expect([own.isNew('second stroke'), own.isNew('first stroke')]).toEqual([false, true]);
  });

  it('are shown where somebody else brings them back', () => {
    const own = ownTexts();
    own.hand('mine');
    expect([own.isNew('mine'), own.isNew('theirs'), own.isNew('mine')]).toEqual([false, true, true]);
  });
});
