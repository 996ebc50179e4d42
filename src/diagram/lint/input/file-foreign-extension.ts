import { child, children } from '../../element.ts';
import type { Element } from '../../element.ts';
import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import type { InputRule } from './input-rule.ts';

export const fileForeignExtension: InputRule = {
  id: 'file-foreign-extension',
  severity: 'warning',
  reason: words(
    '其他引擎的设置（办理人、脚本、监听器）在这里不起作用；图看上去像有，办起来却没有。',
    'Settings for another engine (assignees, scripts, listeners) do nothing here: the diagram promises what will not happen.',
  ),
};

/** Names under which other engines keep their settings. */
const others = ['camunda', 'activiti', 'flowable', 'operaton', 'drools', 'tns', 'signavio', 'kie'];

const prefixOf = (name: string): string => name.split(':')[0] ?? '';

/** Settings of other engines, one finding an element. They are kept as they are. */
export const checkForeign = (process: Element, elements: readonly Element[]): Hit[] =>
  [process, ...elements].flatMap((element) => {
    const extensions = child(element, 'extensionElements');
    const names = [
      ...Object.keys((element as { $attrs?: Record<string, unknown> }).$attrs ?? {}),
      ...(extensions === undefined ? [] : children(extensions, 'values').map((value) => value.$type)),
    ].filter((name) => others.includes(prefixOf(name)));
    if (names.length === 0) return [];
    const shown = [...new Set(names)].join(', ');
    return [
      {
        element: element.id,
        message: words(`${shown} 属于其他引擎，在这里不起作用`, `${shown} is for another engine and does nothing here`),
      },
    ];
  });
