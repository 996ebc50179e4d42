import type { WordTable } from '../../web/shared/i18n/words.ts';

export const editorWords = {
  'editor.files': ['文件', 'Files'],
  'editor.panels': ['旁栏', 'Beside the file'],
  'editor.properties': ['属性', 'Properties'],
  'editor.diagram': ['流程图', 'Diagram'],
  'editor.state-saved': ['✓ 已保存（第 {{version}} 版）', '✓ Saved (version {{version}})'],
  'editor.state-changed': ['● 有改动，稍后自动保存', '● Changed, about to be saved'],
  'editor.state-saving': ['… 正在保存', '… Saving'],
  'editor.state-conflict': ['⚠ 同一文件别人也改了', '⚠ Somebody else has changed the same file'],
  'editor.state-failed': ['✗ 没有保存成功', '✗ Not saved'],
  'editor.state-offline': ['✗ 连不上服务器，恢复后自动保存', '✗ No connection; it is saved when there is one'],
} as const satisfies WordTable;
