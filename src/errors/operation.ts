/** Code → [HTTP status, 中文, English]; part of the table in errors.ts. */
export const operationErrors = {
  // operation
  'foreign-log': [
    500,
    '消息流来自另一个流程引擎（分区{partition}，位置{position}）',
    'The record stream belongs to another broker (partition {partition}, position {position})',
  ],
  'config-invalid': [
    500,
    '配置项{name}无效：期望{expected}，得到{actual}',
    'Setting {name}: expected {expected}, but got {actual}',
  ],
  'seal-key-missing': [503, '未配置印章密钥，文书等待用印', 'No seal key is configured; documents wait for their seal'],

  // copies of the application
  'copy-not-found': [404, '没有运行中的应用副本{copy}', 'No copy {copy} of the application runs'],
  'copy-draining': [409, '应用副本{copy}已在停止接单', 'The copy {copy} is draining already'],
  'copy-last': [
    409,
    '这是唯一在接单的应用副本，停止后业务将中断。请先启动另一个副本',
    'This is the only copy that takes work; without it the bureau would stand still. Start another one first',
  ],
  draining: [
    503,
    '此应用副本正在停止接单，请重试，由其他副本受理',
    'This copy of the application takes nothing new; try again, and another one will answer',
  ],

  // broker
  'node-too-old': [
    503,
    '需要 Node.js 20.18 以上的 20 版，或 22 及以上版本，当前为 {found}。请升级 Node.js',
    'Node.js 20.18 or a newer 20, or 22 and later is needed; this is {found}. Upgrade Node.js',
  ],
  'port-taken': [
    409,
    '端口 {port} 已被占用。请停止占用它的程序，或用 {setting} 指定其他端口',
    'Port {port} is taken. Stop the program that has it, or name another in {setting}',
  ],
  'zeebe-unreachable': [
    503,
    '无法连接流程引擎 {address}，或其分区尚未就绪。请检查 ZEEBE_ADDRESS 和网络',
    'The cluster at {address} cannot be reached or has partitions without a leader. Check ZEEBE_ADDRESS and the network',
  ],
  'java-missing': [
    503,
    '需要 Java {minimum} 或更高版本，找到：{found}。请安装 JDK {minimum}，或用 JAVA_HOME 指明其目录',
    'Java {minimum} or newer is needed, found: {found}. Install a JDK {minimum} or name its folder in JAVA_HOME',
  ],
  'maven-missing': [
    503,
    '缓存中没有 Zeebe {version}，且 PATH 中找不到 mvn。请安装 Maven，或用 ZEEBE_ADDRESS 指定已有的流程引擎',
    'Zeebe {version} is not in the cache and mvn is not on the PATH. Install Maven, or name an existing cluster in ZEEBE_ADDRESS',
  ],
  'zeebe-fetch-failed': [
    503,
    'Maven 未能取得 Zeebe {version}：{reason}。请检查网络和 Maven 的 settings.xml 后重试',
    'Maven could not bring Zeebe {version}: {reason}. Check the network and the settings.xml of Maven, then try again',
  ],
  'zeebe-checksum': [
    503,
    '{file} 的校验值应为 {expected}，实为 {actual}。请删除 Maven 本地仓库中的该文件后重试',
    'The SHA-256 of {file} should be {expected} but is {actual}. Delete it from the local Maven repository and try again',
  ],
  'disk-too-small': [
    507,
    '{folder} 所在磁盘需要 {needed} MB 空闲，现有 {free} MB。请清理磁盘',
    'The disk of {folder} needs {needed} MB free and has {free} MB. Make room on it',
  ],
  'lock-tool-missing': [
    503,
    'PATH 中既没有 flock 也没有 perl，无法锁定数据目录。请安装其中之一',
    'Neither flock nor perl is on the PATH, and the data folder cannot be locked. Install one of them',
  ],
  'data-folder-in-use': [
    409,
    '数据目录 {folder} 正被另一个运行中的程序使用。请先停止它，或用 DATA_DIR 指定其他目录',
    'The data folder {folder} is in use by another running copy. Stop that one, or name another folder in DATA_DIR',
  ],
  'data-folder-unusable': [
    500,
    '数据目录中的 {folder} 无法使用（{reason}）。请检查权限和内容，或用 DATA_DIR 指定其他目录',
    'In the data folder, {folder} cannot be used ({reason}). Check its permissions and content, or name another folder in DATA_DIR',
  ],
  'broker-still-stopping': [
    503,
    '上次运行的流程引擎仍未停止（{folder}）。请稍后再启动',
    'The broker of the previous run has not stopped yet ({folder}). Start again later',
  ],
  'broker-failed': [
    503,
    '流程引擎无法启动：{reason}。日志见 {folder}',
    'The broker does not start: {reason}. Its log is in {folder}',
  ],

  // diagrams
  'decision-invalid': [422, '决策表不符合要求：{detail}', 'The decision is not valid: {detail}'],
  'diagram-invalid': [422, '流程图不符合要求：{detail}', 'The diagram is not valid: {detail}'],
  'dictionary-invalid': [500, '数据字典不符合要求：{detail}', 'The data dictionary is not valid: {detail}'],
  'form-invalid': [422, '表单定义不符合要求：{detail}', 'The form definition is not valid: {detail}'],
  'reference-missing': [
    422,
    '流程引用的{kind}“{id}”不存在，请补充该文件',
    'The flow refers to the {kind} {id}, which does not exist; add its file',
  ],
  'database-unreachable': [
    503,
    '无法连接数据库{database}：{reason}。请检查DATABASE_URL',
    'The database {database} cannot be reached: {reason}. Check DATABASE_URL',
  ],
  'pages-not-built': [
    503,
    '页面尚未构建或构建失败：{reason}。请运行 npm run build',
    'The pages are not built: {reason}. Run npm run build',
  ],
} as const;
