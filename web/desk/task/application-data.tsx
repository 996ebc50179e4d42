import { Fragment } from 'react';
import { useGuide } from '../../shared/api/queries.ts';
import type { FormComponent } from '../../shared/api/types.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { AboutCase } from './about-case.ts';

type Fields = ReadonlyMap<string, FormComponent>;

const fieldsOf = (components: readonly FormComponent[], prefix = ''): [string, FormComponent][] =>
  components.flatMap((one): [string, FormComponent][] => {
    const path = `${prefix}${one.key ?? one.path ?? ''}`;
    const inner = fieldsOf(one.components ?? [], one.path === undefined ? prefix : `${path}.`);
    return one.key === undefined && one.path === undefined ? inner : [[path, one], ...inner];
  });

/** Data under the labels of its form. */
const Entries = ({ data, fields, prefix = '' }: { data: Record<string, unknown>; fields: Fields; prefix?: string }) => {
  const { t } = useWords();
  const show = (path: string, value: unknown) => {
    if (typeof value === 'boolean') return t(value ? 'task.yes' : 'task.no');
    const option = fields.get(path)?.values?.find((one) => one.value === value);
    return <span lang="zh-CN">{option?.label ?? String(value)}</span>;
  };
  const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  return Object.entries(data).map(([name, value]) => {
    const path = `${prefix}${name}`;
    const field = fields.get(path);
    // What the form does not name is not the applicant's word.
    if (field === undefined) return null;
    const label = field.label ?? field.dateLabel ?? name;
    if (Array.isArray(value))
      return value.map((entry: unknown, at) => (
        <Fragment key={`${path}.${at}`}>
          <dt lang="zh-CN">{`${label} ${at + 1}`}</dt>
          <dd>{isGroup(entry) ? <Nested data={entry} fields={fields} prefix={`${path}.`} /> : show(path, entry)}</dd>
        </Fragment>
      ));
    return (
      <Fragment key={path}>
        <dt lang="zh-CN">{label}</dt>
        <dd>{isGroup(value) ? <Nested data={value} fields={fields} prefix={`${path}.`} /> : show(path, value)}</dd>
      </Fragment>
    );
  });
};

const Nested = (props: { data: Record<string, unknown>; fields: Fields; prefix: string }) => (
  <dl className="facts">
    <Entries {...props} />
  </dl>
);

/** What the applicant has declared, masked (LAW-31). */
export const ApplicationData = ({ page }: { page: AboutCase }) => {
  const { t, say, language } = useWords();
  const guide = useGuide(page.task.itemCode);
  const { case: subject } = page;
  const fields = new Map(fieldsOf(guide.data?.form.components ?? []));
  return (
    <>
      <p>
        <small>{t('task.masked')}</small>
      </p>
      <dl className="facts">
        <dt>{t('task.item')}</dt>
        <dd lang="zh-CN">
          {subject.itemName}（{subject.itemCode}）
        </dd>
        <dt>{t('task.applicant')}</dt>
        <dd lang="zh-CN">{subject.applicant}</dd>
        {subject.agent === null ? null : (
          <>
            <dt>{t('task.agent')}</dt>
            <dd lang="zh-CN">{subject.agent}</dd>
          </>
        )}
        <dt>{t('task.status')}</dt>
        <dd>{say(subject.statusName)}</dd>
        <dt>{t('task.channel')}</dt>
        <dd>{t(`task.channel.${subject.channel}`)}</dd>
        <dt>{t('task.filed')}</dt>
        <dd>{showMoment(subject.filedAt, language)}</dd>
        <Entries data={subject.form} fields={fields} />
      </dl>
    </>
  );
};
