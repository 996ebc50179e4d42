import type { WordTable } from '../../shared/i18n/words.ts';

export const applyWords = {
  'apply.title': ['申请：{{name}}', 'Apply: {{name}}'],
  'apply.applicant': ['申请人：{{name}}', 'Applicant: {{name}}'],
  'apply.agency': ['申请人：{{name}}（{{agent}} 代办）', 'Applicant: {{name}} (through {{agent}})'],
  'apply.kept': [
    '填写的内容和上传的文件会自动暂存，换一台设备登录也可以继续；未提交的至少保留90天。',
    'What you enter and upload is saved by itself; you may go on at another device. Drafts are kept for 90 days at least.',
  ],
  'apply.saved-at': ['{{time}}已暂存', 'Saved {{time}}'],
  'apply.not-saved': ['还没有需要暂存的内容', 'Nothing to save yet'],
  'apply.keep-this': ['保留本页的内容', 'Keep what stands here'],
  'apply.take-other': ['改用另一个窗口的内容', 'Take what the other window has'],
  'apply.form': ['一、填写申请表', '1. The application form'],
  'apply.known': [
    '您的信息和以前申请中填过的内容已预先填入，请核对。',
    'Your data and what you entered in earlier applications is filled in already; please check it.',
  ],
  'apply.held': [
    '✓ 本局已有，无需重复提交（{{day}}提交）：',
    '✓ Held by the bureau, need not be handed in again (from {{day}}): ',
  ],
  'apply.held-replace': ['如有变化，可另行上传。', 'If it has changed, upload the new one.'],
  'apply.conditions': ['二、回答几个问题', '2. A few questions'],
  'apply.materials': ['三、上传材料', '3. Materials'],
  'apply.materials-hint': [
    '支持PDF、图片、OFD和Office文件，每个不超过20MB。',
    'PDF, pictures, OFD and office files, 20 MB at most each.',
  ],
  'apply.missing': [
    '还有{{count}}份材料没有上传。可以先提交，工作人员会一次告知需要补正的全部内容。',
    '{{count}} materials are not uploaded yet. You may file now; the bureau tells at once everything that is missing.',
  ],
  'apply.file': ['四、提交', '4. File'],
  'apply.question-missing': ['请回答：{{question}}', 'Please answer: {{question}}'],
  'apply.submit': ['提交申请', 'File the application'],
  'apply.submitting': ['正在提交…', 'Filing…'],
  'apply.offline': ['本事项不能网上申请，请到窗口办理。', 'This item cannot be applied for online; go to the window.'],
} as const satisfies WordTable;
