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
  'editor.state-failed': ['× 没有保存成功', '× Not saved'],
  'editor.state-offline': ['× 连不上服务器，恢复后自动保存', '× No connection; it is saved when there is one'],
  'editor.read-only': ['只能查看（第 {{version}} 版）', 'To be read only (version {{version}})'],
  'editor.tools': ['文件操作', 'What is done with the file'],
  'editor.as-text': ['文本', 'Text'],
  'editor.conflict': [
    '“{{name}}”您改了，别人也改了并已保存：',
    'You have changed “{{name}}”, and somebody else has changed and saved it:',
  ],
  'editor.conflict-gone': [
    '“{{name}}”您改了，别人已把它删去：',
    'You have changed “{{name}}”, and somebody else has taken it away:',
  ],
  'editor.conflict-both': ['对照两边', 'See both'],
  'editor.conflict-same': ['内容没有实质不同。', 'They say the same.'],
  'editor.conflict-theirs': ['用对方的', 'Take theirs'],
  'editor.conflict-mine': ['保留我的', 'Keep mine'],
} as const satisfies WordTable;
