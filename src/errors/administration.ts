/** The part of the error table about accounts, the catalogue and the calendar as admins change them. */
export const administrationErrors = {
  'own-admin-role': [
    409,
    '不能取消自己的管理员角色，请由其他管理员操作',
    'Nobody takes away their own administrator role; ask another administrator',
  ],
  'last-admin': [
    409,
    '至少须有一名在用的管理员，请先指定另一名',
    'At least one active administrator must remain; name another one first',
  ],
  'one-time-secret-wrong': [
    403,
    '一次性密码不正确、已用过或已过期，请管理员重新生成',
    'The one-time secret is wrong, used or expired; ask an administrator for a new one',
  ],
  'catalogue-draft-not-found': [404, '没有找到目录变更{draft}', 'Catalogue change {draft} was not found'],
  'catalogue-draft-state': [
    409,
    '该目录变更的状态（{state}）不允许此操作，请刷新',
    'The catalogue change is {state} and does not take this; look at it again',
  ],
  'catalogue-draft-stale': [
    409,
    '目录变更已被他人修改，请刷新后再操作',
    'Somebody has changed the catalogue change meanwhile; load it again',
  ],
  'catalogue-draft-overtaken': [
    409,
    '{files}在此期间已另有发布，请先更新到现行目录再提交',
    '{files} were released anew meanwhile; bring the change up to date and submit it again',
  ],
  'catalogue-draft-invalid': [
    422,
    '目录变更有{count}处错误，不能提交：\n{problems}',
    'The catalogue change has {count} faults and cannot be submitted:\n{problems}',
  ],
  'catalogue-draft-empty': [422, '与现行目录没有差别', 'Nothing differs from the catalogue in force'],
  'catalogue-same-person': [
    403,
    '提交人和修改人不能批准自己的变更，请另一名管理员审核',
    'Whoever changed or submitted it does not approve it; another administrator does',
  ],
  'catalogue-row-unknown': [404, '{file}中没有{key}', '{file} has no row {key}'],
  'catalogue-column-unknown': [422, '{file}没有列{column}', '{file} has no column {column}'],
  'catalogue-import-file': [
    422,
    '应为目录表的CSV（UTF-8）或Excel（xlsx）文件：{problem}',
    'Expected tables of the catalogue as CSV (UTF-8) or Excel (xlsx): {problem}',
  ],
  'catalogue-import-columns': [
    422,
    '{file}的列不符，缺少：{missing}；多出：{unknown}',
    'The columns of {file} do not fit; missing: {missing}; unknown: {unknown}',
  ],
  'template-not-found': [404, '没有找到文书模板{template}', 'Document template {template} was not found'],
  'template-version-unknown': [404, '该文书没有第{version}版模板', 'This document has no template version {version}'],
  'template-state': [
    409,
    '该文书模板的状态（{state}）不允许此操作，请刷新',
    'The document template is {state} and does not take this; look at it again',
  ],
  'template-stale': [
    409,
    '文书模板已被他人修改，请刷新后再操作',
    'Somebody has changed the document template meanwhile; load it again',
  ],
  'template-overtaken': [
    409,
    '在此期间第{version}版已生效，请核对后再提交',
    'Version {version} has come into force meanwhile; look at it and submit again',
  ],
  'template-unchanged': [422, '与现行模板没有差别', 'Nothing differs from the template in force'],
  'template-same-person': [
    403,
    '起草人、修改人和提交人不能批准自己的模板，请另一名管理员审核',
    'Whoever wrote or submitted it does not approve it; another administrator does',
  ],
  'template-placeholder-unknown': [
    422,
    '没有占位词{{name}}，可用：{allowed}',
    'There is no placeholder {{name}}; known are: {allowed}',
  ],
  'template-placeholder-missing': [
    422,
    '缺少法定内容的占位词：{missing}（{law}）。任何情形下都必须写明，请补上',
    'Placeholders of what the law asks for are missing: {missing} ({law}). They must be there in every case',
  ],
  'template-line-invalid': [422, '“{line}”不符合要求：{problem}', 'The line "{line}" does not fit: {problem}'],
  'template-part-empty': [422, '这一部分不能空白', 'This part must not be empty'],
  'template-part-unused': [
    422,
    '此类文书没有这一部分，请留空',
    'This kind of document has no such part; leave it empty',
  ],
  'seal-key-unknown': [404, '没有印章密钥{fingerprint}', 'There is no seal key {fingerprint}'],
  'connector-stale': [
    409,
    '该连接的设置已被他人修改，请刷新后再操作',
    'Somebody has changed the settings of this connector meanwhile; load them again',
  ],
  'connector-address-invalid': [
    422,
    '应为http或https地址，不含用户名、参数和锚点',
    'Expected an http or https address without user, query or fragment',
  ],
  'connector-token-missing': [
    422,
    '没有找到{source}：环境变量须名为PEER_…_TOKEN…并在启动时已设置，文件须在密钥目录中',
    'There is no {source}: a variable is called PEER_…_TOKEN… and was set at the start; a file lies in the folder of secrets',
  ],
  'connector-limits-invalid': [
    422,
    '总时限不能短于单次等待时限',
    'The time for the whole call must not be shorter than that for one answer',
  ],
  'retention-stale': [
    409,
    '该保存期限已被他人修改，请刷新后再操作',
    'Somebody has changed this retention meanwhile; load it again',
  ],
  'retention-days-invalid': [
    422,
    '保存天数应为{least}至{most}天，收到{days}天（{law}）',
    'Expected {least} to {most} days, got {days} ({law})',
  ],
  'seal-use-refused': [
    403,
    '印章密钥{serial}不得用于此次用印，超出限定的{limit}（文书：{document}；流程：{flow}；人员：{person}）。请管理员在印章页调整使用范围后重试',
    'The seal key {serial} may not be used for this, beyond its limit of {limit} (document: {document}; flow: {flow}; person: {person}). An administrator changes who may use it on the page of seals; then try again',
  ],
  'seal-limit-unknown': [422, '没有“{value}”，请从列表中选择', 'There is no "{value}"; choose from the list'],
  'seal-key-revoked': [
    503,
    '印章密钥已吊销，文书等待用印，请配置新的密钥',
    'The seal key is revoked; documents wait for their seal until another key is configured',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;
