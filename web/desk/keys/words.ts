import type { WordTable } from '../../shared/i18n/words.ts';

export const keyWords = {
  'keys.title': ['键盘快捷键', 'Keyboard shortcuts'],
  'keys.key': ['按键', 'Key'],
  'keys.does': ['作用', 'What it does'],
  'keys.of.c': ['签收打开的任务', 'Claim the open task'],
  'keys.of.Control+Enter': ['提交办理结果', 'Complete the task'],
  'keys.of.f': ['转到办理表单', 'Go to the form'],
  'keys.of.m': ['转到办件资料', 'Go to the case'],
  'keys.of./': ['转到筛选', 'Go to the filters'],
  'keys.of.n': ['打开下一个任务', 'Open the next task'],
  'keys.of.t': ['返回待办任务', 'Back to the tasks'],
  'keys.of.?': ['显示本页', 'Show this page'],
  'keys.hint': [
    '正在输入文字时，单个字母不起作用；办理一个任务后自动打开下一个。各页开头可按Tab键跳到正文、表单或资料。',
    'Single letters do nothing while you type. When a task is done the next one opens. At the top of each page, Tab leads to its parts.',
  ],
  'keys.switch': ['使用单个字母的快捷键', 'Use shortcuts of a single letter'],
  'keys.skip-form': ['跳到办理表单', 'Skip to the form'],
  'keys.skip-case': ['跳到办件资料', 'Skip to the case'],
} as const satisfies WordTable;
