import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openFiles } from '../../src/documents/files/open-files.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'oneseal-full-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true, force: true });
});

it.each(['writeFile', 'sync'] as const)(
  'a disk that is full at %s: one clear error, nothing left, and it works again later',
  async (step) => {
    // Given a store on a disk without space
    const files = await openFiles({ dir });
    const probe = await open(join(dir, 'probe'), 'w');
    const handles = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
    await rm(join(dir, 'probe'));
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const fault = vi.spyOn(handles, step).mockRejectedValue(full);
    const put = () =>
      files.put(Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]), { maxBytes: 1000, allow: ['application/pdf'] });
    // When a file comes, then it is refused and no part stays
    await expect(put()).rejects.toMatchObject({ code: 'disk-full', status: 507 });
    expect(await readdir(join(dir, 'incoming'))).toEqual([]);
    // When there is space again, then it is stored
    fault.mockRestore();
    await expect(put()).resolves.toMatchObject({ mediaType: 'application/pdf' });
  },
);
