import type { WordTable } from '../../web/shared/i18n/words.ts';

export const requestWords = {
  'request.title': ['发布申请', 'Release'],
  'request.check': ['关口意见', 'What the gate says'],
  'request.touches': ['会改变的流程：{{flows}}', 'It changes the flows {{flows}}'],
  'request.why': ['申请事由', 'Why'],
  'request.ask': ['申请发布', 'Ask for the release'],
  'request.barred': ['有错误时不能申请，请先改正。', 'There are errors; correct them before you ask.'],
  'request.hint': ['申请后由另一人审批，您可以继续修改草稿。', 'Another person reviews it; you may go on drawing.'],
  'request.state': ['最近的申请', 'The last request'],
  'request.of-version': ['草稿第{{version}}版', 'version {{version}} of the draft'],
  'request.status-waiting': ['待审批', 'Waiting for review'],
  'request.status-approved': ['已批准，正在部署', 'Approved, being deployed'],
  'request.status-released': ['已发布', 'Released'],
  'request.status-sent-back': ['已退回', 'Sent back'],
  'request.status-withdrawn': ['已撤回', 'Withdrawn'],
  'request.status-refused': ['引擎拒绝部署', 'Refused by the engine'],
  'request.release': ['第{{release}}号发布', 'Release {{release}}'],
  'request.by': ['审批人', 'Reviewer'],
  'request.reason': ['审批意见', 'What was said'],
  'request.withdraw': ['撤回申请', 'Withdraw'],
} as const satisfies WordTable;
