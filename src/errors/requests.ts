/** Code → [HTTP status, 中文, English]; part of the table in errors.ts. */
export const requestsErrors = {
  // requests
  'invalid-input': [
    400,
    '输入不符合要求：{detail}。请按提示修改后重试',
    'The input is not valid: {detail}. Correct it and try again',
  ],
  'malformed-key': [400, '编号格式不正确：{value}', 'Expected a key of digits, but got {value}'],
  'not-found': [404, '没有找到{what}', '{what} was not found'],
  'not-signed-in': [401, '请先登录', 'Sign in first'],
  forbidden: [403, '您没有进行此操作的权限（{permission}）', 'You lack the permission {permission}'],
  'bad-credentials': [401, '用户名或密码不正确', 'The user name or password is wrong'],
  'account-disabled': [403, '账号已停用，请联系管理员', 'The account is disabled; ask an administrator'],
  'bad-origin': [403, '请求来源不被接受', 'The request came from another site'],
  'too-many-requests': [429, '请求过于频繁，请{seconds}秒后再试', 'Too many requests; try again in {seconds} s'],
  'payload-too-large': [413, '提交内容过大，上限为{limit}字节', 'The request is larger than {limit} bytes'],
  'unsupported-media-type': [415, '不支持的内容类型{type}', 'The content type {type} is not supported'],
  internal: [500, '系统内部错误，编号{reference}，请联系管理员', 'Internal error {reference}; tell an administrator'],
  'not-ready': [503, '系统尚未就绪：{reason}。请稍后再试', 'Not ready: {reason}. Try again later'],
} as const;
