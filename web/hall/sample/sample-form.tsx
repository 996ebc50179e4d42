import { Fragment } from 'react';
import { sampleData } from '../../../src/diagram/forms/sample-data.ts';
import type { FormSchema as CheckedForm } from '../../../src/diagram/forms/form-schema.ts';
import type { FormComponent, Guide } from '../../shared/api/types.ts';
import { showPlainDay } from '../../shared/format/dates.ts';

type Values = Record<string, unknown>;

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const Options = ({ field, value }: { field: FormComponent; value: unknown }) =>
  (field.values ?? []).map((option) => (
    <span key={String(option.value)} className="sample-option">
      {option.value === value ? '［✓］' : '［　］'}
      {option.label}
    </span>
  ));

const Value = ({ field, value }: { field: FormComponent; value: unknown }) => {
  if (field.values !== undefined) return <Options field={field} value={value} />;
  if (typeof value === 'boolean') return value ? '［✓］' : '［　］';
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? showPlainDay(text, 'zh') : text;
};

/** The fields that show, each with its label and what stands in it. */
const Rows = ({ fields, values }: { fields: readonly FormComponent[]; values: Values }) =>
  fields.map((field, at) => {
    const { key, path, label, dateLabel, components = [] } = field;
    const value = values[key ?? path ?? ''];
    if (value === undefined) return null;
    const name = label ?? dateLabel ?? '';
    const groups = Array.isArray(value) ? value.filter(isGroup) : isGroup(value) ? [value] : undefined;
    if (groups === undefined)
      return (
        <tr key={key}>
          <th scope="row">
            {name}
            {field.validate?.required === true ? ' *' : ''}
          </th>
          <td>
            <Value field={field} value={value} />
          </td>
        </tr>
      );
    return (
      <Fragment key={`${path}.${at}`}>
        <tr>
          <th scope="colgroup" colSpan={2}>
            {name}
          </th>
        </tr>
        {groups.map((group, entry) => (
          <Rows key={entry} fields={components} values={group} />
        ))}
      </Fragment>
    );
  });

/** The application form of an item, filled in as an example; a paper in Chinese in either language. */
export const SampleForm = ({ guide }: { guide: Guide }) => {
  const { item, form } = guide;
  const context = { flow: item.process, feeCode: item.fee ?? '' };
  return (
    <article className="sample-paper" lang="zh-CN">
      <p className="sample-mark" aria-hidden="true">
        样表
      </p>
      <h2>{item.nameZh}申请表（样表）</h2>
      <p>本表为填写示例，内容均为虚构，不得作为申请材料使用。带*的为必填项。</p>
      <table className="sample-table">
        <tbody>
          <tr>
            <th scope="row">事项编码</th>
            <td>{item.code}</td>
          </tr>
          <Rows fields={form.components} values={sampleData(form as unknown as CheckedForm, context)} />
        </tbody>
      </table>
      <h3>随表提交的材料</h3>
      <ol>
        {guide.materials.materials.map(({ code, nameZh, conditionZh, sampleNoteZh }) => (
          <li key={code}>
            {nameZh}
            {conditionZh === null ? '' : `（${conditionZh}）`}
            {sampleNoteZh === '' ? '' : `：${sampleNoteZh}`}
          </li>
        ))}
      </ol>
    </article>
  );
};
