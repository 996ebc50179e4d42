/** Code → [HTTP status, 中文, English]; part of the table in errors.ts. */
export const casesErrors = {
  // cases and tasks
  'case-not-found': [404, '没有找到办件{case}', 'Case {case} was not found'],
  'case-closed': [409, '办件已结束（{status}），不能再进行此操作', 'The case has ended ({status})'],
  'case-moving': [409, '办件正在自动流转，请稍后重试', 'The case is moving by itself; try again in a moment'],
  'task-not-found': [404, '没有找到任务{task}，可能已被取消', 'Task {task} was not found; it may have been cancelled'],
  'task-not-open': [409, '任务已不在待办状态（{status}）', 'The task is no longer open ({status})'],
  'task-claimed-by-other': [409, '任务已由{name}签收', 'The task has been claimed by {name}'],
  'task-not-claimed': [409, '请先签收任务再办理', 'Claim the task before completing it'],
  'task-stale': [
    409,
    '任务已被更新（版本{expected}，您的版本{actual}），请刷新后重试',
    'The task has changed (version {expected}, yours is {actual}); reload it',
  ],
  'act-pending': [
    409,
    '此任务已有一个正在生效的操作，请等待其结果',
    'Another act on this task is taking effect; wait for its result',
  ],
  'outcome-not-allowed': [
    422,
    '此环节不接受“{outcome}”，可选：{allowed}',
    'This step does not take {outcome}; allowed: {allowed}',
  ],
  'deadline-passed': [
    409,
    '期限已于{deadline}届满，操作不再受理',
    'The time limit ended at {deadline}; the act is refused',
  ],
  'send-back-target': [
    422,
    '不能退回到环节{target}，可选：{allowed}',
    'Cannot send back to {target}; possible: {allowed}',
  ],
  'send-back-decided': [
    409,
    '办件已作出决定（{status}），不能退回；文书有误的，请作废后重新制发',
    'The case has been decided ({status}) and cannot be sent back; void a wrong document and issue it again',
  ],
  'withdraw-too-late': [409, '决定已作出或当前环节不能撤回申请', 'The application can no longer be withdrawn'],
  'signatures-missing': [
    422,
    '需要至少{expected}名工作人员签名，现有{actual}名（LAW-10）',
    'Expected {expected} signatures of different staff, got {actual} (LAW-10)',
  ],
  'already-signed': [409, '您已经签过名', 'You have already signed'],
  'deferred-outstanding': [
    422,
    '容缺材料尚未补齐：{materials}，不能准予许可',
    'Deferred materials are outstanding: {materials}; it cannot be granted',
  ],
  'inspection-required': [
    422,
    '该事项须先现场踏勘，不能当场决定（LAW-10）',
    'This item needs a site inspection first (LAW-10)',
  ],
  'second-notice': [
    409,
    '一次告知后不得再次要求补正（LAW-06）',
    'A second supplement notice for the same filing is blocked (LAW-06)',
  ],
  'already-extended': [409, '办件只能延期一次（LAW-16）', 'A case is extended once only (LAW-16)'],

  // acceptance
  'unknown-item': [404, '没有事项{item}', 'There is no item {item}'],
  'truth-statement': [422, '请确认申请材料真实性声明（LAW-04）', 'Confirm the truth statement (LAW-04)'],
  'agent-unproven': [
    422,
    '由代理人申请的，材料条件应选“委托他人办理”，并提交授权委托书（LAW-01）',
    'An agent proves the power to act: answer the condition by-agent with yes and hand in the power of attorney (LAW-01)',
  ],
  'material-not-listed': [
    422,
    '材料{material}不在该事项的清单内（LAW-04）',
    'Material {material} is not on the list of this item (LAW-04)',
  ],
  'undertaking-closed': [422, '该事项不适用告知承诺（LAW-39）', 'This item is not open to an undertaking (LAW-39)'],

  // workers
  'work-headers-invalid': [
    422,
    '环节{element}（{type}）的参数不正确：{detail}',
    'The task headers of {element} ({type}) are wrong: {detail}',
  ],

  'materials-missing': [
    422,
    '缺少材料：{materials}，不能受理或准予，可一次告知补正',
    'Materials are missing: {materials}; it cannot be accepted or granted',
  ],
  'nothing-missing': [
    422,
    '材料已经齐全，应当受理；补正后仍不符合要求的，请在材料审查情况中逐项写明（LAW-07）',
    'Everything is there, so it must be accepted; name each paper that is still missing or wrong (LAW-07)',
  ],
  'deferral-empty': [
    422,
    '容缺受理须列明容缺后补的材料；材料齐全的请受理，不可容缺的请一次告知补正',
    'An acceptance with deferred materials names them; accept what is complete, or give notice of what cannot be deferred',
  ],
  'deferral-unneeded': [
    422,
    '材料{material}已经提交或本办件不需要，不能容缺',
    'Material {material} is there already or is not needed by this case; it cannot be deferred',
  ],
  'material-not-expected': [409, '目前不需要补交材料{material}', 'Material {material} is not awaited now'],
  'file-unknown': [
    422,
    '没有找到上传的文件{file}，请重新上传',
    'The uploaded file {file} was not found; upload it again',
  ],
  'reasons-missing': [
    422,
    '不予许可必须写明理由和救济途径（LAW-13）',
    'A refusal states its reasons and remedies (LAW-13)',
  ],
  'hearing-missing': [
    422,
    '该事项须先举行听证并确认笔录（LAW-22）',
    'A hearing with a confirmed record comes first (LAW-22)',
  ],
  'hearing-too-soon': [
    422,
    '听证应提前{days}个工作日告知，最早{earliest}（LAW-21）',
    'A hearing is told {days} working days before; {earliest} at the earliest (LAW-21)',
  ],
  'hearing-not-at-time': [
    422,
    '听证应在告知的时间（{told}）或之后举行，举行后方可登记；填写的举行时间为{heldAt}，现在是{now}（LAW-21）',
    'A hearing is held at the time told ({told}) or later and entered afterwards; it was entered as held at {heldAt}, now is {now} (LAW-21)',
  ],
  'hearing-record-unconfirmed': [
    422,
    '听证笔录须经参加人确认签字（LAW-22）',
    'The hearing record must be confirmed and signed (LAW-22)',
  ],
  'wrong-number-or-secret': [404, '办件编号或查询码不正确', 'The case number or the secret is wrong'],
} as const;
