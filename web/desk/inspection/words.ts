import type { WordTable } from '../../shared/i18n/words.ts';

export const inspectionWords = {
  'inspection.record': ['踏勘记录', 'Inspection record'],
  'inspection.none': ['本办件还没有踏勘记录。', 'This case has no inspection record yet.'],
  'inspection.recorded': ['{{moment}}提交，记录人：', 'Recorded {{moment}} by '],
  'inspection.checklist': ['检查清单', 'Checklist'],
  'inspection.meets': ['符合', 'Meets'],
  'inspection.does-not-meet': ['不符合', 'Does not meet'],
  'inspection.not-applicable': ['不适用', 'Not applicable'],
  'inspection.photos': ['现场照片', 'Photos of the site'],
  'inspection.no-photos': ['没有照片。', 'No photos.'],
  'inspection.show-photo': ['查看照片', 'Show the photo'],
  'inspection.hide-photo': ['收起照片', 'Hide the photo'],
  'inspection.place': [
    '北纬{{latitude}}，东经{{longitude}}（误差约{{accuracy}}米）',
    '{{latitude}} N, {{longitude}} E (within {{accuracy}} m)',
  ],
  'inspection.place.denied': ['未授权定位', 'place not told: permission refused'],
  'inspection.place.unavailable': ['未取得定位', 'place not known'],
  'inspection.signatures': ['签名', 'Signatures'],
  'inspection.signatures-needed': [
    '须{{count}}人签名，已有{{actual}}人',
    '{{count}} signatures needed, {{actual}} given',
  ],
  'visit.photo': ['照片{{number}}', 'Photo {{number}}'],
  'visit.mine': ['我的踏勘', 'My visits'],
} as const satisfies WordTable;
