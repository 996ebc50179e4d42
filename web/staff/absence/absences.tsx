import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { del, get, post, withQuery } from '../../shared/api/request.ts';
import { DateField } from '../../shared/dates/date-field.tsx';
import { showPlainDay } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Absence {
  id: string;
  userId: string;
  userName: string;
  deputyName: string;
  fromDay: string;
  toDay: string;
}

interface Named {
  id: string;
  name: string;
}

const nothing = { userId: '', deputyId: '', fromDay: '', toDay: '' };

const PersonSelect = ({
  label,
  people,
  value,
  onChange,
}: {
  label: string;
  people: readonly Named[];
  value: string;
  onChange(id: string): void;
}) => {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} required onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('absence.choose')}</option>
        {people.map((one) => (
          <option key={one.id} value={one.id} lang="zh-CN">
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
};

interface Props {
  people: readonly Named[];
  /** The one person is oneself, and is not asked for. */
  own?: boolean;
}

/** Enters an absence of one of these people. */
const AddAbsence = ({ people, own = false }: Props) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const only = own ? (people[0]?.id ?? '') : '';
  const [absence, setAbsence] = useState({ ...nothing, userId: only });
  const userId = absence.userId || only;
  const deputies = useQuery({
    queryKey: ['deputies', userId],
    queryFn: () => get<Named[]>(withQuery('/api/absences/deputies', { userId })),
    enabled: userId !== '',
  });
  const add = useMutation({
    mutationFn: () => post('/api/absences', { ...absence, userId }),
    onSuccess: () => {
      setAbsence({ ...nothing, userId: only });
      return queries.invalidateQueries({ queryKey: ['absences'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {own ? null : (
        <PersonSelect
          label={t('absence.person')}
          people={people}
          value={absence.userId}
          onChange={(person) => setAbsence({ ...absence, userId: person, deputyId: '' })}
        />
      )}
      <PersonSelect
        label={t('absence.deputy')}
        people={deputies.data ?? []}
        value={absence.deputyId}
        onChange={(deputyId) => setAbsence({ ...absence, deputyId })}
      />
      {(['fromDay', 'toDay'] as const).map((name) => (
        <div className="field" key={name}>
          <label htmlFor={`${id}-${name}`}>{t(name === 'fromDay' ? 'absence.from' : 'absence.to')}</label>
          <DateField
            id={`${id}-${name}`}
            value={absence[name]}
            required
            onChange={(day) => setAbsence((known) => ({ ...known, [name]: day }))}
          />
        </div>
      ))}
      <ErrorNote error={deputies.error ?? add.error} />
      <button type="submit" className="button primary" disabled={add.isPending}>
        {t('absence.add')}
      </button>
    </form>
  );
};

/** Absences from today on with who stands in (代理): of all these people, or of oneself. */
export const Absences = ({ people, own = false }: Props) => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const absences = useQuery({ queryKey: ['absences'], queryFn: () => get<Absence[]>('/api/absences') });
  const remove = useMutation({
    mutationFn: (id: string) => del(`/api/absences/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['absences'] }),
  });
  return (
    <section className="card stack">
      <Loaded of={absences}>
        {(rows) =>
          rows.length === 0 ? (
            <p role="status">{t('absence.none')}</p>
          ) : (
            <ul className="plain rows">
              {rows.map(({ id, userName, deputyName, fromDay, toDay }) => (
                <li key={id} className="row">
                  <div>
                    <strong lang="zh-CN">{userName}</strong> → <span lang="zh-CN">{deputyName}</span>
                    <p>
                      {showPlainDay(fromDay, language)} – {showPlainDay(toDay, language)}
                    </p>
                  </div>
                  <button
                    type="button"
                    className="button small"
                    disabled={remove.isPending}
                    onClick={() => remove.mutate(id)}
                  >
                    {t('absence.remove')}
                    <Unseen>{userName}</Unseen>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <ErrorNote error={remove.error} />
      <AddAbsence people={people} own={own} />
    </section>
  );
};
