import type { Dictionary } from './dictionary.ts';

/** Words that the properties panel puts together or looks up, so that they stand in none of its calls. */
export const panelChoices: Dictionary = {
  Start: '开始',
  End: '结束',
  Take: '经过',
  Create: '新建',
  Assignment: '分配',
  Complete: '完成',
  Delete: '删除',
  Update: '更新',
  Timeout: '超时',
  Creating: '正在创建',
  Assigning: '正在分配',
  Updating: '正在更新',
  Completing: '正在完成',
  Canceling: '正在取消',
  'Start: {type}': '开始：{type}',
  'End: {type}': '结束：{type}',
  External: '外部',
  Connector: '连接器',
  DMN: 'DMN 决策',
  'Java class': 'Java 类',
  Expression: '表达式',
  'Delegate expression': '委托表达式',
  Script: '脚本',
  '<no type>': '<无类型>',
};
