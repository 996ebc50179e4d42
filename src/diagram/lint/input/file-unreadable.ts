import { words } from '../finding.ts';
import type { InputRule } from './input-rule.ts';

export const fileUnreadable: InputRule = {
  id: 'file-unreadable',
  severity: 'error',
  reason: words('读不出来的文件无法部署，也无法检查。', 'What cannot be read can neither be deployed nor checked.'),
};
