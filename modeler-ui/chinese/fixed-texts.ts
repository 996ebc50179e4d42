import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { DomDictionary } from './translate-dom.ts';
import { translateWithin } from './translate-dom.ts';
import { isChinese } from './translate.ts';

/** What the libraries of panel and canvas have built in, so that they ask nobody for its Chinese. */
const fixedTexts: DomDictionary = {
  '<empty>': '<空>',
  Create: '新建',
  Search: '查找',
  Results: '结果',
  'Create new list item': '新建一项',
  'Delete item': '删除此项',
  'List contains {} item': '列表有 {} 项',
  'List contains {} items': '列表有 {} 项',
  'Toggle section': '展开或收起本栏',
  'Toggle list item': '展开或收起此项',
  'Section contains an error': '本栏有错误',
  'Section contains edits': '本栏有修改',
  'Open documentation': '打开文档',
  'Open pop-up editor': '打开大编辑框',
  'Opened in editor': '已在编辑框中打开',
  'Opened in popup': '已在编辑框中打开',
  'Close editor': '关闭编辑框',
  'Close pop-up editor': '关闭编辑框',
  Close: '关闭',
  'Select a template': '选择模板',
  'More actions': '更多操作',
  'JSON contains errors': 'JSON 有错误',
  'FEEL expression is mandatory': '必须填写 FEEL 表达式',
  'Unparsable FEEL expression.': 'FEEL 表达式读不懂。',
  'Click to remove dynamic value with FEEL expression': '点击改为固定值，不用 FEEL 表达式',
  'Click to set a dynamic value with FEEL expression': '点击改用 FEEL 表达式',
  'Unrecognized token {}': '表达式在此处读不懂',
  'Incomplete {}': '表达式没有写完',
  'First item is accessed via [1]': '第一项写作 [1]',
  'Powered by bpmn.io': '由 bpmn.io 提供',
};

/** What stands here is somebody's own. */
const content = '.djs-visual, .djs-direct-editing-content, .cm-content, textarea';

/** Puts what a library has built in below an element into Chinese, where the page is; gives the function that ends it. */
export const chineseWithin = (root: HTMLElement): (() => void) =>
  isChinese() ? translateWithin(root, fixedTexts, content) : () => undefined;

/** Does so for the canvas with its menus, as long as it is open. */
const chineseCanvas = (canvas: Canvas, events: EventBus): void => {
  const end = chineseWithin(canvas.getContainer());
  events.on('diagram.destroy', end);
};
chineseCanvas.$inject = ['canvas', 'eventBus'];

export const fixedTextsModule = { __init__: ['chineseCanvas'], chineseCanvas: ['factory', chineseCanvas] };
