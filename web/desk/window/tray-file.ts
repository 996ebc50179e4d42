import type { UploadedFile } from '../../shared/api/types.ts';

/** A scan or photo that has come for the application at the window. */
export type TrayFile = Pick<UploadedFile, 'id' | 'name'>;
