import type { WordTable } from '../../shared/i18n/words.ts';

export const applyWords = {
  'apply.title': ['申请：{{name}}', 'Apply: {{name}}'],
  'apply.applicant': ['申请人：{{name}}', 'Applicant: {{name}}'],
  'apply.kept': [
    '填写的内容会暂存在本浏览器的这个标签页中，提交或退出后清除。',
    'What you enter is kept in this tab of the browser until you file it or sign out.',
  ],
  'apply.form': ['一、填写申请表', '1. The application form'],
  'apply.conditions': ['二、回答几个问题', '2. A few questions'],
  'apply.conditions-hint': ['根据您的回答确定需要哪些材料。', 'They decide which materials are needed.'],
  'apply.no-conditions': ['本事项没有需要回答的问题。', 'There are no questions for this item.'],
  'apply.yes': ['是', 'Yes'],
  'apply.no': ['否', 'No'],
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
