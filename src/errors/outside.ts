/** Code → [HTTP status, 中文, English]; part of the table in errors.ts. */
export const outsideErrors = {
  // the outside
  'peer-unreachable': [
    503,
    '外部系统{peer}暂时连接不上（{verb}：{reason}），系统会自动重试',
    'The peer {peer} cannot be reached ({verb}: {reason}); the system tries again by itself',
  ],
  'peer-refused': [
    502,
    '外部系统{peer}拒绝了请求（{verb}：{peerCode} {peerText}），请核对数据后重新提交',
    'The peer {peer} refused {verb}: {peerCode} {peerText}. Correct the data and repeat',
  ],
  'peer-answer-invalid': [
    502,
    '外部系统{peer}的应答不符合约定（{verb}：{reason}），请联系对方系统管理员',
    'The answer of the peer {peer} to {verb} is not as agreed: {reason}. Tell its administrator',
  ],
  'callback-signature-wrong': [
    401,
    '外部系统{peer}的回调签名不正确，请核对双方共用的密钥',
    'The signature of the callback of {peer} is missing or wrong; compare the shared token',
  ],
  'callback-invalid': [
    400,
    '外部系统{peer}的回调内容不符合约定：{detail}',
    'The callback of {peer} is not as agreed: {detail}',
  ],
} as const;
