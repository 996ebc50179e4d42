import { useState } from 'react';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { MoveProposal } from './queries.ts';

/** The counterpart of each place of the old diagram; empty where it has none. */
export type Targets = Readonly<Record<string, string>>;

export const proposedTargets = ({ proposals }: MoveProposal): Targets =>
  Object.fromEntries(proposals.map(({ source, target }) => [source, target ?? '']));

interface Props {
  proposal: MoveProposal;
  targets: Targets;
  chosen: string;
  onChoose(source: string): void;
  onChange(source: string, target: string): void;
}

/** The mapping, always editable: a row is chosen together with its places in both diagrams. */
export const MappingTable = ({ proposal, targets, chosen, onChoose, onChange }: Props) => {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const foundOf = (id: string) => proposal.proposals.find(({ source }) => source === id);
  // Cases hardly ever stand at worker steps, and most of these keep their ids: they would hide what matters.
  const isPlain = ({ id, kind }: { id: string; kind: string }): boolean =>
    kind === 'worker' && targets[id] === id && foundOf(id)?.by === 'id';
  const shown = proposal.sources.filter((place) => all || !isPlain(place));
  const label = ({ id, name }: { id: string; name: string }): string => (name === '' ? id : name);
  return (
    <>
      <label>
        <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />{' '}
        {t('move.show-workers')}
      </label>
      <table className="table" aria-label={t('move.mapping')}>
        <TableHead columns={[t('move.source'), t('move.target'), t('move.found')]} />
        <tbody>
          {shown.map((place) => {
            const found = foundOf(place.id);
            const same = (found?.target ?? '') === (targets[place.id] ?? '');
            return (
              <tr key={place.id} className={place.id === chosen ? 'step-row chosen' : 'step-row'}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button"
                    lang="zh-CN"
                    aria-pressed={place.id === chosen}
                    onClick={() => onChoose(place.id)}
                  >
                    {label(place)}
                  </button>{' '}
                  <small>{t(`move.kind-${place.kind}`)}</small>
                </th>
                <td data-label={t('move.target')}>
                  <select
                    lang="zh-CN"
                    aria-label={t('move.target-of', { place: label(place) })}
                    value={targets[place.id] ?? ''}
                    onFocus={() => onChoose(place.id)}
                    onChange={({ target }) => onChange(place.id, target.value)}
                  >
                    <option value="">{t('move.no-target')}</option>
                    {proposal.targets
                      .filter(({ kind }) => kind === place.kind)
                      .map((one) => (
                        <option key={one.id} value={one.id}>
                          {label(one)} · {one.id}
                        </option>
                      ))}
                  </select>
                </td>
                <td data-label={t('move.found')}>{same ? t(`move.by-${found?.by ?? 'none'}`) : t('move.by-hand')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};
