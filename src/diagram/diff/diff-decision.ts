import { child, children, parseDmn, textOf } from '../element.ts';
import type { Element } from '../element.ts';
import { changedProperties, difference, paired, reordered } from './difference.ts';
import type { Difference } from './difference.ts';
import { flatten } from './flatten.ts';

type Row = { readonly type: string; readonly name: string; readonly properties: Map<string, string> };
type Table = { readonly whole: Map<string, string>; readonly name: string; readonly rows: ReadonlyMap<string, Row> };

const filled = (pairs: readonly (readonly [string, string])[]): Map<string, string> =>
  new Map(pairs.filter(([, value]) => value !== ''));

const cell = (element: Element | undefined): string => (element === undefined ? '' : textOf(element, 'text'));

const columnsOf = (table: Element, kind: 'input' | 'output'): Element[] => children(table, kind);

const nameOf = (column: Element, index: number): string =>
  textOf(column, 'label') || textOf(column, 'name') || cell(child(column, 'inputExpression')) || String(index + 1);

/** A table by rows: inputs, outputs and rules under their ids; other logic by its properties. */
const readTable = (decision: Element): Table => {
  const logic = child(decision, 'decisionLogic');
  const name = textOf(decision, 'name');
  if (logic?.$type !== 'dmn:DecisionTable')
    return { whole: logic === undefined ? filled([['name', name]]) : flatten(decision), name, rows: new Map() };
  const [inputs, outputs] = [columnsOf(logic, 'input'), columnsOf(logic, 'output')];
  const rows = new Map<string, Row>();
  inputs.forEach((input, index) => {
    const expression = child(input, 'inputExpression');
    const type = expression === undefined ? '' : textOf(expression, 'typeRef');
    const properties = filled([
      ['label', textOf(input, 'label')],
      ['expression', cell(expression)],
      ['type', type],
    ]);
    rows.set(input.id, { type: 'input', name: nameOf(input, index), properties });
  });
  outputs.forEach((output, index) => {
    const properties = filled([
      ['label', textOf(output, 'label')],
      ['name', textOf(output, 'name')],
      ['type', textOf(output, 'typeRef')],
    ]);
    rows.set(output.id, { type: 'output', name: nameOf(output, index), properties });
  });
  children(logic, 'rule').forEach((rule, index) => {
    const tests = children(rule, 'inputEntry').map((entry, at) => {
      return [`test ${inputs[at] === undefined ? at + 1 : nameOf(inputs[at], at)}`, cell(entry)] as const;
    });
    const results = children(rule, 'outputEntry').map((entry, at) => {
      return [`result ${outputs[at] === undefined ? at + 1 : nameOf(outputs[at], at)}`, cell(entry)] as const;
    });
    const properties = filled([['documentation', textOf(rule, 'description')], ...tests, ...results]);
    rows.set(rule.id ?? `rule ${index + 1}`, { type: 'rule', name: `#${index + 1}`, properties });
  });
  const hitPolicy = (logic.get('hitPolicy') as string | undefined) ?? 'UNIQUE';
  return {
    whole: filled([
      ['name', name],
      ['hitPolicy', hitPolicy],
    ]),
    name,
    rows,
  };
};

const read = async (xml: string): Promise<Map<string, Table>> =>
  new Map(
    children(await parseDmn(xml), 'drgElement')
      .filter((element) => element.$type === 'dmn:Decision')
      .map((decision) => [decision.id, readTable(decision)]),
  );

const asText = (properties: ReadonlyMap<string, string>): string =>
  [...properties].map(([name, value]) => `${name}=${value}`).join('; ');

const diffTable = (owner: string, was: Table, is: Table): Difference[] => {
  const about = { part: 'decision' as const, owner, element: owner, type: 'decision', name: is.name };
  const whole = changedProperties(was.whole, is.whole).map((change) =>
    difference({ ...about, change: 'changed', ...change }),
  );
  const rows = paired(was.rows, is.rows).flatMap(({ key, before: old, after: now }): Difference[] => {
    const row = { ...about, element: key, type: (now ?? old!).type, name: (now ?? old!).name };
    if (old === undefined || now === undefined)
      return [
        difference({
          ...row,
          change: old === undefined ? 'added' : 'removed',
          property: '',
          before: old === undefined ? null : asText(old.properties),
          after: now === undefined ? null : asText(now.properties),
        }),
      ];
    return changedProperties(old.properties, now.properties).map((change) =>
      difference({ ...row, change: 'changed', ...change }),
    );
  });
  const [order, newOrder] = [[...was.rows.keys()], [...is.rows.keys()]];
  const moved = reordered(order, newOrder)
    ? [
        difference({
          ...about,
          change: 'changed',
          property: 'order',
          before: order.join(', '),
          after: newOrder.join(', '),
        }),
      ]
    : [];
  return [...whole, ...rows, ...moved];
};

/** Every difference between two versions of a decision file, cell by cell. */
export const diffDecision = async (before: string, after: string): Promise<Difference[]> => {
  const [older, newer] = await Promise.all([read(before), read(after)]);
  return paired(older, newer).flatMap(({ key, before: was, after: is }): Difference[] => {
    if (was !== undefined && is !== undefined) return diffTable(key, was, is);
    const { name } = (is ?? was)!;
    const about = { part: 'decision' as const, owner: key, element: key, type: 'decision', name, property: '' };
    return [
      difference({
        ...about,
        change: was === undefined ? 'added' : 'removed',
        before: was === undefined ? null : was.name,
        after: is === undefined ? null : is.name,
      }),
    ];
  });
};
