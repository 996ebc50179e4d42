/** The part of the error table about ratings, drafts and what else applicants do in the hall. */
export const hallErrors = {
  'already-rated': [409, '本办件已经评价过，每个办件评价一次', 'This case has been rated; each case is rated once'],
  'rating-too-early': [409, '结果送达后才能评价', 'A case can be rated once its result has been delivered'],
  'follow-up-not-found': [404, '没有找到差评回访{followUp}', 'Follow-up {followUp} was not found'],
  'follow-up-closed': [409, '回访已办结', 'The follow-up has been closed'],
  'follow-up-taken': [409, '回访已由他人领取', 'Somebody else has taken the follow-up'],
  'follow-up-not-yours': [409, '请先领取回访', 'Take the follow-up first'],
  'follow-up-own-work': [
    403,
    '您办理过被评价的办件，须由他人回访（LAW-33）',
    'You worked on the case that was rated; somebody else follows up (LAW-33)',
  ],
  'follow-up-no-contact': [409, '请先联系申请人并填写联系情况', 'Contact the applicant first and note what was said'],
  'draft-too-large': [413, '填写的内容太多，超过{limit}个字符', 'The draft holds more than {limit} characters'],
  'draft-changed': [
    409,
    '“{item}”的草稿已在另一个窗口中改动、提交或丢弃，本页的内容没有覆盖它；请选择保留哪一份',
    'The draft for {item} was changed, filed or discarded in another window; nothing was written over it. Choose which one to keep',
  ],
  'receipt-not-awaited': [
    409,
    '现在没有等待确认的送达，请刷新后查看办件进度',
    'No delivery waits to be confirmed; reload and see how far the case is',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;
