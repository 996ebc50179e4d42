/** Media types that applicants may hand in, with the file extensions that go with each. */
export const fileTypes = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heif', 'heic'],
  'image/bmp': ['bmp'],
  'image/webp': ['webp'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/zip': ['zip'],
} as const satisfies Record<string, readonly string[]>;

export type FileType = keyof typeof fileTypes;
export const isFileType = (value: string): value is FileType => Object.hasOwn(fileTypes, value);

/** The usual allow-list for materials: no archives. */
export const materialTypes: readonly FileType[] = (Object.keys(fileTypes) as FileType[]).filter(
  (type) => type !== 'application/zip',
);

/** Names that other programs use for the same type. */
const aliases: Readonly<Record<string, readonly FileType[]>> = {
  'image/jpg': ['image/jpeg'],
  'image/pjpeg': ['image/jpeg'],
  'image/x-png': ['image/png'],
  'image/x-ms-bmp': ['image/bmp'],
  'application/x-pdf': ['application/pdf'],
  'application/x-zip-compressed': ['application/zip'],
  'application/x-ofd': ['application/ofd'],
  'application/vnd.ofd': ['application/ofd'],
  'image/heif': ['image/heif', 'image/heic'],
  'image/heic': ['image/heic', 'image/heif'],
};

/** True when a declared media type says nothing or names the type that was found. */
export const agreesWithMediaType = (declared: string, found: FileType): boolean => {
  const type = declared.split(';')[0]!.trim().toLowerCase();
  if (type === '' || type === 'application/octet-stream') return true;
  return type === found || (aliases[type] ?? []).includes(found);
};

/** True when a file name has no extension or one of the type that was found. */
export const agreesWithName = (fileName: string, found: FileType): boolean => {
  const extension = /\.([^./\\]{1,16})$/.exec(fileName.trim())?.[1]?.toLowerCase();
  return extension === undefined || (fileTypes[found] as readonly string[]).includes(extension);
};
