/** The part of the error table about moving running cases to another version of their flow. */
export const moveErrors = {
  'move-not-found': [404, '没有找到迁移计划{move}', 'Move {move} was not found'],
  'move-same-release': [422, '目标版本须与原版本不同', 'The target must be another release than the sources'],
  'move-mapping': [422, '对应关系有误：{detail}', 'The mapping is wrong: {detail}'],
  'move-state': [409, '迁移计划目前为“{status}”，不能执行此操作', 'The move is {status}; this cannot be done now'],
  'move-nothing-moved': [409, '该迁移没有已迁移的办件，无需退回', 'No case was moved by it, so none can go back'],
} as const satisfies Record<string, readonly [number, string, string]>;
