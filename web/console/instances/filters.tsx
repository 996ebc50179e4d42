import { DateField } from '../../shared/dates/date-field.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import type { InstanceFilter } from './instances.ts';
import { useReleases } from '../../staff/release/released-flows.ts';
import { useFlow } from './instances.ts';

interface Props {
  filter: InstanceFilter;
  onChange(part: Partial<InstanceFilter>): void;
}

const texts = ['version', 'number', 'variable', 'value'] as const;
const days = ['filedFrom', 'filedTo', 'dueFrom', 'dueTo'] as const;
const labels = { filedFrom: 'filed-from', filedTo: 'filed-to', dueFrom: 'due-from', dueTo: 'due-to' } as const;
const longest = { version: 6, number: 40, variable: 64, value: 100 } as const;

interface ChoiceProps {
  name: keyof InstanceFilter;
  filter: InstanceFilter;
  options: readonly { value: string; label: string; lang?: string }[];
  onChange: Props['onChange'];
}

const Choice = ({ name, filter, options, onChange }: ChoiceProps) => {
  const { t } = useWords();
  return (
    <div className="field">
      <label htmlFor={`instance-${name}`}>{t(`instances.${name}`)}</label>
      <select
        id={`instance-${name}`}
        value={filter[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      >
        <option value="">{t('instances.any')}</option>
        {options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
};

/** What instances are looked for by; all of it stands in the address. */
export const Filters = ({ filter, onChange }: Props) => {
  const { t } = useWords();
  const { person } = useSession();
  const releases = useReleases(person?.permissions.includes('process.read') === true).data;
  const flows = [...new Set(releases?.releases.flatMap((release) => release.flows.map(({ flow }) => flow)))].sort();
  const places = useFlow(releases?.inForce[filter.flow], filter.flow).data;
  const steps = [...(places?.steps ?? []), ...(places?.services ?? [])];
  return (
    <form className="filters" aria-label={t('instances.filters')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        name="flow"
        filter={filter}
        options={flows.map((flow) => ({ value: flow, label: flow }))}
        onChange={({ flow = '' }) => onChange({ flow, element: '' })}
      />
      <Choice
        name="element"
        filter={filter}
        options={steps.map(({ id, name }) => ({ value: id, label: name === '' ? id : name, lang: 'zh-CN' }))}
        onChange={onChange}
      />
      <Choice
        name="light"
        filter={filter}
        options={(['red', 'yellow', 'green'] as const).map((light) => ({ value: light, label: t(`light.${light}`) }))}
        onChange={onChange}
      />
      {texts.map((name) => (
        <div key={name} className="field">
          <label htmlFor={`instance-${name}`}>{t(`instances.${name}`)}</label>
          <input
            id={`instance-${name}`}
            type="search"
            inputMode={name === 'version' ? 'numeric' : 'text'}
            maxLength={longest[name]}
            value={filter[name]}
            onChange={({ target }) =>
              onChange({ [name]: name === 'version' ? target.value.replace(/\D/gu, '') : target.value })
            }
          />
        </div>
      ))}
      {days.map((name) => (
        <div key={name} className="field">
          <label htmlFor={`instance-${name}`}>{t(`instances.${labels[name]}`)}</label>
          <DateField id={`instance-${name}`} value={filter[name]} onChange={(day) => onChange({ [name]: day })} />
        </div>
      ))}
    </form>
  );
};
