/** The part of the error table that concerns the desk: tasks passed on, reminders, copies, saved views. */
export const deskErrors = {
  'candidate-unfit': [
    422,
    '{name}不能办理此任务：须为在岗人员，有相应角色和部门，未回避，也未办过须由他人办理的前序环节（LAW-22）',
    '{name} cannot do this task: expected an active colleague of its role and department who did not step aside and did no earlier step that must be kept apart (LAW-22)',
  ],
  'transfer-to-holder': [
    422,
    '{name}已持有此任务，请选择其他人',
    '{name} holds this task already; choose somebody else',
  ],
  'task-not-held': [
    409,
    '只有任务的签收人可以进行此操作，请先签收',
    'Only the person who holds the task may do this; claim it first',
  ],
  'task-delegated': [
    409,
    '任务已委派{name}提出意见，请等待意见或先收回委派',
    'The task waits for the opinion of {name}; wait for it or call the delegation back',
  ],
  'delegation-missing': [
    409,
    '此任务没有等待答复的委派，可能已答复或已收回',
    'No opinion is waited for on this task; it may have been given or called back',
  ],
  'delegation-of-other': [
    403,
    '此任务委派给{name}，由其提出意见',
    'This task was delegated to {name}, who gives the opinion',
  ],
  'delegate-cannot-complete': [
    403,
    '受委派人只提出意见，任务由委派人办理',
    'Whoever was asked for an opinion does not complete the task; its holder does',
  ],
  'reminded-already': [
    429,
    '您已于{at}催办过，每个任务每小时可催办一次，请于{next}后再试',
    'You reminded of this task at {at}; once an hour is possible, again after {next}',
  ],
  'remind-self': [422, '任务由您本人办理，不需要催办', 'The task waits for you; nobody else can be reminded'],
  'copy-recipient-unfit': [
    422,
    '不能抄送给{name}：须为在岗且可查看本办件的其他工作人员',
    'Expected an active colleague who may see this case; {name} is none',
  ],
  'copy-not-found': [404, '没有找到抄送{copy}', 'Copy {copy} was not found'],
  'phrase-empty': [422, '请填写常用语的内容', 'A phrase was expected; enter some text'],
  'phrase-known': [409, '您已保存过这条常用语', 'You have saved this phrase already'],
  'phrases-too-many': [
    409,
    '最多可保存{most}条常用语，请先删除不用的',
    'At most {most} phrases can be saved; remove one first',
  ],
  'phrase-not-found': [404, '没有找到常用语{phrase}', 'Phrase {phrase} was not found'],
  'view-name-taken': [409, '已有名为“{name}”的视图，请换一个名称', 'There is a view named {name}; choose another name'],
  'views-too-many': [
    409,
    '最多可保存{most}个视图，请先删除不用的',
    'At most {most} views can be saved; remove one first',
  ],
  'view-not-found': [404, '没有找到视图{view}', 'View {view} was not found'],
} as const satisfies Record<string, readonly [number, string, string]>;
