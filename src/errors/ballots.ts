/** Code → [HTTP status, 中文, English]; part of the table in errors.ts: signing by several, the clock by a person, take-back. */
export const ballotErrors = {
  'ballot-rule': [
    422,
    '会签规则应为 all、any、in-order 或 ratio n/m（n不大于m），收到“{rule}”',
    'Expected a rule all, any, in-order or ratio n/m (n at most m), got "{rule}"',
  ],
  'ballot-not-found': [404, '此任务没有正在进行的会签', 'Nobody is asked to sign this task'],
  'ballot-open': [
    409,
    '会签尚未完成，请等待结果，或减签后再办理',
    'The joint signing is not decided; wait for it or remove approvers',
  ],
  'ballot-refused': [
    409,
    '会签未通过，不能准予；可不予许可、退回，或重新发起会签',
    'The joint signing has failed, so it cannot be granted; refuse, send back, or ask for signatures again',
  ],
  'ballot-decides': [
    409,
    '此环节由会签结果办结，请先发起会签，由会签人表态',
    'This step is completed by its joint signing; ask for the signatures',
  ],
  'ballot-running': [409, '此任务已有正在进行的会签', 'This task has a joint signing already'],
  'ballot-not-here': [422, '此环节不能发起会签', 'Joint signing cannot be asked for at this step'],
  'ballot-outcome-missing': [
    422,
    '流程图没有给出会签通过和不通过的结果（ballotApproved、ballotRefused），请联系流程管理员',
    'The diagram names no outcomes for the ballot (ballotApproved, ballotRefused); tell an analyst',
  ],
  'ballot-decided': [409, '会签已有结果，不再接受意见', 'The joint signing is decided'],
  'ballot-not-member': [422, '此人不是会签人', 'This person is not asked to sign'],
  'ballot-not-your-turn': [409, '按顺序会签，还没有轮到您', 'The signing goes in order, and it is not your turn yet'],
  'ballot-member-twice': [422, '此人已经是会签人', 'This person is asked to sign already'],
  'ballot-member-unfit': [
    422,
    '{name}不能会签此件：须是本部门在岗、有签署权限、未回避且未办理须分离环节的工作人员',
    '{name} cannot sign this case: active staff of the department who may sign, have not stepped aside and have done no step that is kept apart',
  ],
  'ballot-place-past': [
    422,
    '被参照的会签人已表态，不能加在其前',
    'The person named has voted; nobody can be put before',
  ],
  'ballot-has-voted': [409, '此人已经表态，不能减签', 'This person has voted and cannot be removed'],
  'ballot-last-member': [
    409,
    '只剩一名会签人，不能减签；请先加签',
    'The last approver cannot be removed; add another first',
  ],
  'task-not-done': [
    409,
    '任务尚未办结（{status}），不能拿回',
    'The task is not completed ({status}), so it cannot be taken back',
  ],
  'take-back-not-yours': [
    409,
    '只能拿回自己刚刚办结的任务；会签办结的不能由一人拿回',
    'Only what you have just completed yourself can be taken back; not what several have signed',
  ],
  'take-back-late': [
    409,
    '下一环节已有人签收、办理，或已告知申请人，不能拿回；需要纠正的，请由下一环节退回',
    'Somebody works on the next step or the applicant has been told; ask the next step to send it back',
  ],
  'take-back-decided': [
    409,
    '办件已作出决定（{status}），不能拿回；文书有误的，请作废后重新制发',
    'The case has been decided ({status}) and cannot be taken back; void a wrong document and issue it again',
  ],
  'terminate-decided': [
    409,
    '办件已作出决定或已结束（{status}），不能终止',
    'The case has been decided or has ended ({status}) and cannot be terminated',
  ],
  'batch-twice': [422, '批量办理的任务不能重复', 'A task may stand in a batch only once'],
} as const;
