/** The part of the error table that concerns accounts, sign-in and the frame of requests. */
export const peopleErrors = {
  'sign-in-blocked': [
    429,
    '登录失败次数过多，请{seconds}秒后再试',
    'Too many failed sign-ins; try again in {seconds} s',
  ],
  'password-wrong': [403, '原密码不正确', 'The present password is wrong'],
  'password-weak': [
    422,
    '密码应为{least}至{most}个字符，不得包含用户名，也不得由重复字符组成',
    'Expected a password of {least} to {most} signs that neither holds the user name nor repeats a few signs',
  ],
  'username-taken': [409, '用户名{username}已被使用，请换一个', 'The user name {username} is taken; choose another'],
  'username-invalid': [
    422,
    '用户名应以小写字母开头，由3至32个小写字母、数字、点或短横组成',
    'Expected a user name of 3 to 32 lower-case letters, digits, dots or dashes that begins with a letter',
  ],
  'role-unknown': [422, '没有角色{role}，可选：{allowed}', 'There is no role {role}; known: {allowed}'],
  'department-unknown': [422, '没有部门{department}', 'There is no department {department}'],
  'user-not-found': [404, '没有找到用户{user}', 'User {user} was not found'],
  'own-account': [
    409,
    '不能停用自己的账号，请由其他管理员操作',
    'Nobody disables their own account; ask another administrator',
  ],
  'registration-at-window': [
    403,
    '申请人账号须由窗口核验身份后开通',
    'Accounts of applicants are opened at the window, where the identity is checked',
  ],
  'applicant-registered': [
    409,
    '该申请人已有账号，请直接登录',
    'This applicant has an account already; sign in with it',
  ],
  'applicant-known': [
    403,
    '该申请人在本局已有办件，请到窗口核验身份后开户',
    'The bureau already knows this applicant from earlier cases; open the account at the window',
  ],
  'absence-days': [
    422,
    '请假应为{fromDay}起不超过{most}天，结束日期不得早于开始日期',
    'Expected an absence from {fromDay} of at most {most} days that does not end before it begins',
  ],
  'absence-overlap': [
    409,
    '该时段已登记请假（{fromDay}至{toDay}）',
    'An absence from {fromDay} to {toDay} is already entered',
  ],
  'absence-not-found': [404, '没有找到请假登记{absence}', 'Absence {absence} was not found'],
  'deputy-unfit': [
    422,
    '代理人须为其他在岗且具有相同角色的工作人员',
    'A deputy is another active member of staff who shares a role with the absent person',
  ],
  'already-recused': [409, '此人已回避本办件', 'This person has already stepped aside from the case'],

  // requests
  'malformed-json': [400, '请求内容不是有效的JSON', 'The request body is not valid JSON'],
  'json-too-deep': [
    400,
    'JSON嵌套超过{depth}层或元素超过{nodes}个',
    'The JSON is nested deeper than {depth} levels or has more than {nodes} parts',
  ],
  'text-not-allowed': [
    400,
    '文字中含有不允许的控制字符或残缺字符',
    'A text holds a NUL or half of a character; remove it',
  ],
  'method-not-allowed': [
    405,
    '此地址不支持{method}，可用：{allowed}',
    'This address does not take {method}; allowed: {allowed}',
  ],
  'page-not-found': [404, '没有这个地址', 'There is nothing at this address'],
  'insecure-connection': [
    400,
    '请通过 https 访问；代理服务器须传递 X-Forwarded-Proto',
    'Use https; a proxy in front has to pass X-Forwarded-Proto',
  ],
  'cursor-invalid': [400, '分页标记无效，请从第一页重新查询', 'The page mark is not valid; begin with the first page'],
  'case-secret-wrong': [404, '办件编号或查询码不正确', 'The case number or the secret is wrong'],
  'not-own-applicant': [
    403,
    '申请人须为账号本人；代办请先取得授权委托',
    'An account files for its own applicant only; an agent needs a power of attorney',
  ],
  'material-not-handed-in': [404, '材料{material}尚未提交文件', 'No file was handed in for the material {material}'],
  'incident-not-found': [404, '没有找到异常{incident}', 'Incident {incident} was not found'],
  'incident-resolved': [409, '该异常已经解决', 'The incident has been resolved already'],
  'incident-stays': [
    409,
    '流程引擎不能重试异常{incident}，请刷新后查看其状态',
    'The engine cannot try incident {incident} again; look at its state',
  ],
  'upload-missing': [400, '请选择一个文件上传', 'Send exactly one file as multipart/form-data'],
  'too-many-streams': [
    429,
    '打开的页面过多，请关闭一些',
    'Too many live connections of this account; close some pages',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;
