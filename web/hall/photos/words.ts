import type { WordTable } from '../../shared/i18n/words.ts';

export const photosWords = {
  'photos.title': ['拍照上传材料', 'Send photos of papers'],
  'photos.hint': [
    '照片会直接发送到窗口工作人员正在录入的申请。{{time}}前有效。',
    'The photos go to the application that the clerk is entering. Valid until {{time}}.',
  ],
  'photos.choose': ['拍照或选择照片', 'Take or choose photos'],
  'photos.sending': ['正在上传{{count}}张', 'Sending {{count}}'],
  'photos.sent': ['已上传{{count}}张', '{{count}} sent'],
} as const satisfies WordTable;
