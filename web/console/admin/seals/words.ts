import type { WordTable } from '../../../shared/i18n/words.ts';

export const sealWords = {
  'seals.title': ['印章密钥', 'Seal keys'],
  'seals.hint': [
    '更换密钥：把SEAL_P12和SEAL_PASSWORD_FILE指向新的密钥后重启，旧密钥自动停用。私钥不经过网页。吊销后不再用印，待用印的文书等待新密钥；此前用印的文书仍然有效。',
    'To rotate, point SEAL_P12 and SEAL_PASSWORD_FILE to another key and restart; the old one is retired. A private key never passes through a page. A revoked key seals no more and documents wait for another one; what it sealed before stays valid.',
  ],
  'seals.none': ['没有印章密钥', 'No seal key'],
  'seals.active': ['使用中', 'In use'],
  'seals.retired': ['已停用', 'Retired'],
  'seals.revoked': ['已吊销', 'Revoked'],
  'seals.serial': ['序列号', 'Serial number'],
  'seals.fingerprint': ['指纹（SHA-256）', 'Fingerprint (SHA-256)'],
  'seals.validity': ['有效期', 'Validity'],
  'seals.uses': ['已用印', 'Documents sealed'],
  'seals.revocation': ['吊销', 'Revocation'],
  'seals.revoke': ['吊销密钥', 'Revoke the key'],
  'seals.revoke-hint': ['吊销不能恢复，且立即停止用印。', 'This cannot be undone, and sealing stops at once.'],
  'seals.limit': ['限定用途', 'Limit its use'],
  'seals.limit-hint': [
    '不选即不限。超出范围的用印会被拒绝：流程中的用印成为异常，调整后可以重试；人员发起的（补发、延期、中止、终止）当场拒绝。',
    'Nothing chosen is no limit. What lies beyond is refused: in a flow it becomes an incident that can be tried again afterwards; what a person orders (reissue, extension, suspension, termination) is refused at once.',
  ],
  'seals.kinds': ['可用于的文书', 'Documents'],
  'seals.flows': ['可用于的流程', 'Flows'],
  'seals.roles': ['可发起用印的角色', 'Roles that may order it'],
  'seals.people': [
    '可发起用印的人员（用户名，以空格分隔）',
    'People who may order it (user names, separated by blanks)',
  ],
  'seals.people-short': ['可发起用印的人员', 'People who may order it'],
  'seals.reason-limit': ['变更理由', 'Why it changes'],
  'seals.nobody-more': ['未另行指定', 'None besides'],
  'seals.unlimited': ['不限', 'No limit'],
  'seals.reason': ['吊销理由', 'Reason'],
} as const satisfies WordTable;
