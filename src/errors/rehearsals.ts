/** The part of the error table about dry runs of drafts. */
export const rehearsalErrors = {
  'rehearsal-not-found': [404, '没有找到演练', 'The rehearsal was not found'],
  'rehearsal-over': [409, '演练已经结束，请重新开始', 'The rehearsal is over; start anew'],
  'rehearsal-too-many': [
    409,
    '您已有{most}个草稿在演练，请先结束其中一个',
    'You rehearse {most} drafts already; end one of them first',
  ],
  'rehearsal-busy': [409, '全局已有{most}个演练在进行，请稍后再试', '{most} rehearsals are under way; try again later'],
  'rehearsal-refused': [422, '引擎不能启动演练：{reason}', 'The engine does not start the rehearsal: {reason}'],
  'rehearsal-step-gone': [409, '该环节已经走过，请看最新状态', 'This step is over; look at what stands open now'],
  'rehearsal-step-stuck': [
    409,
    '正式办理时会停在这里：{zh}。请修改草稿后重新演练',
    'A real case would stop here: {en}. Correct the draft and start anew',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;
