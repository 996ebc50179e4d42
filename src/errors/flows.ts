/** The part of the error table about flows that are being drawn. */
export const flowErrors = {
  'span-invalid': [422, '起始日{from}晚于截止日{to}', 'The first day {from} lies after the last day {to}'],
  'element-not-active': [
    409,
    '办件不在环节{element}，可能已经流转，请刷新后再试',
    'The case does not stand at {element}; it may have moved on. Reload and try again',
  ],
  'element-move-target': [
    422,
    '不能从{element}转到{target}，可选：{allowed}。由人办理的环节和编号、计时、制作、用印等步骤不能跳过，并行部分只能整体重办',
    'From {element} one cannot go to {target}; possible: {allowed}. What people do, and numbers, clocks, papers and seals, are never passed over, and a parallel part is only done again as a whole',
  ],
  'element-skip': [
    422,
    '环节{element}不得跳过：只有通知等不影响合法性的自动步骤可以跳过，且其后只有一条路径',
    '{element} cannot be skipped: only automatic steps without which a case is still lawful, such as notices, with one way on',
  ],
  'variable-not-found': [
    404,
    '没有变量{name}，或所属环节已经结束',
    'There is no variable {name}, or its step has ended',
  ],
  'variable-binding': [
    403,
    '变量{name}把流程实例与办件绑定，不能修改',
    'The variable {name} binds the instance to its case and cannot be changed',
  ],
  'variable-value': [422, '变量的值应为JSON', 'The value of a variable is JSON'],
  'variable-personal-data': [
    422,
    '流程变量不得含个人信息（LAW-31），请从值中去掉',
    'Process variables hold no personal data (LAW-31); take it out of the value',
  ],
  'flow-draft-not-found': [404, '没有找到流程草稿{draft}', 'Draft {draft} of a flow was not found'],
  'flow-draft-closed': [409, '该流程草稿已丢弃，不能再修改', 'The draft has been discarded and takes no change'],
  'flow-draft-not-yours': [
    403,
    '您不是该草稿的所有者或共同编辑人，请所有者添加您',
    'You neither own nor edit this draft; ask its owner to add you',
  ],
  'flow-draft-stale': [
    409,
    '{who}已修改了{files}，请先载入新内容再保存，您的内容没有丢失',
    '{who} has changed {files} meanwhile; load what is new and save again, nothing of yours is lost',
  ],
  'flow-draft-version-unknown': [404, '草稿没有第{version}版', 'The draft has no version {version}'],
  'flow-draft-too-large': [
    413,
    '草稿的文件合计超过{limit}字节',
    'The files of a draft hold more than {limit} bytes together',
  ],
  'flow-draft-too-many-files': [413, '一份草稿至多{most}个文件', 'A draft has at most {most} files'],
  'flow-draft-no-diagram': [
    422,
    '草稿须有且仅有一个流程图，文件名为{flow}.bpmn',
    'A draft has exactly one diagram, in the file {flow}.bpmn',
  ],
  'flow-taken': [
    409,
    '已有流程{flow}，请换一个名称，或从该流程起草',
    'There is a flow {flow} already; choose another name or draft from it',
  ],
  'flow-draft-comment-not-found': [404, '没有找到未处理的批注', 'No open comment was found'],
  'editor-not-analyst': [422, '共同编辑人须为流程分析人员', 'Whoever edits with you must be an analyst'],
} as const satisfies Record<string, readonly [number, string, string]>;
