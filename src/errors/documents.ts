/** Code → [HTTP status, 中文, English]; part of the table in errors.ts. */
export const documentsErrors = {
  // documents
  'document-invalid': [422, '文书数据不符合要求：{detail}', 'The data of the document is not valid: {detail}'],
  'glyph-missing': [
    422,
    '字体中没有字符“{character}”（{codePoint}），请改用通行写法',
    'The font has no glyph for "{character}" ({codePoint}); use another way of writing it',
  ],
  'refusal-incomplete': [
    422,
    '不予许可类文书必须写明理由、依据和救济途径，缺少：{missing}（LAW-13）',
    'A refusal states reasons, legal basis and remedies; missing: {missing} (LAW-13)',
  ],
  'authority-not-named': [
    422,
    '不属于本机关职权范围的，必须告知有权机关（LAW-05）',
    'A matter outside the competence of the bureau needs the name of the right authority (LAW-05)',
  ],
  'document-not-sealable': [
    422,
    '文件不能用印：{reason}。请重新制作文书',
    'The file cannot be sealed: {reason}. Make the document again',
  ],
  'seal-key-unusable': [500, '印章密钥{path}无法使用：{reason}', 'The seal key {path} cannot be used: {reason}'],
  'font-unreadable': [500, '字体文件{path}无法读取：{reason}', 'The font {path} cannot be read: {reason}'],
  'press-failed': [
    500,
    '文书制作线程异常终止：{reason}。请重试',
    'The thread that makes documents ended: {reason}. Try again',
  ],

  // files
  'file-too-large': [
    413,
    '文件超过{limit}字节的上限，请压缩或拆分后上传',
    'The file is larger than {limit} bytes; make it smaller or split it',
  ],
  'file-empty': [422, '文件是空的，请重新选择', 'The file is empty; choose another'],
  'file-type-not-allowed': [
    415,
    '不接受此类文件（识别为{found}），可上传：{allowed}',
    'Files of this type are not taken (found {found}); allowed: {allowed}',
  ],
  'file-type-forged': [
    422,
    '文件内容（{found}）与所声明的类型（{declared}）不符',
    'The content of the file ({found}) contradicts its declared type ({declared})',
  ],
  'file-not-found': [404, '没有找到文件{sha256}', 'File {sha256} was not found'],
  'disk-full': [
    507,
    '磁盘空间不足，文件未保存，请联系管理员',
    'The disk is full, nothing was stored; tell an administrator',
  ],
} as const;
