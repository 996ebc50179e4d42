import { Modal } from 'antd';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useWords } from '../../shared/i18n/words.ts';
import type { InstanceDetail, MoveResult } from '../types.ts';
import { BatchProgress } from '../batch/batch-progress.tsx';
import { useBatchRun } from '../batch/use-batch.ts';
import { PlainTable } from '../plain-table.tsx';
import type { Move, MoveKind } from './instances.ts';
import { moveCases } from './instances.ts';

export type Token = InstanceDetail['tokens'][number];

interface Props {
  /** Where the cases stand. */
  token: Token;
  /** Cases by id, with what they are called. */
  cases: ReadonlyMap<string, string>;
  onDone(): void;
  onClose(): void;
}

const kindsOf = ({ skipTo, targets }: Token): MoveKind[] => [
  're-run',
  ...(skipTo === null ? [] : (['skip'] as const)),
  ...(targets.length === 0 ? [] : (['move'] as const)),
];

/** What became of each case; nothing is called done before the engine has said so. */
const Results = ({ results, cases }: { results: readonly MoveResult[]; cases: Props['cases'] }) => {
  const { t, say } = useWords();
  if (results.length === 0) return null;
  return (
    <PlainTable
      caption={t('batch-run.results')}
      columns={[t('batch-run.case'), t('batch-run.result')]}
      none=""
      rows={results.map(({ caseId, act, error }) => ({
        key: caseId,
        cells: [
          cases.get(caseId) ?? caseId,
          error === null
            ? `${act === 'effective' ? '✓ ' : ''}${t(`act.${act === 'foreign' ? 'overtaken' : act}`)}`
            : `✗ ${say(error.message)}`,
        ],
      }))}
    />
  );
};

/** Moves, skips or re-runs the element at which cases stand, with a reason; one case or a batch. */
export const MoveDialog = ({ token, cases, onDone, onClose }: Props) => {
  const { t } = useWords();
  const id = useId();
  const kinds = kindsOf(token);
  const [move, setMove] = useState<Move>({
    elementId: token.elementId,
    kind: 're-run',
    to: token.targets[0]?.id ?? '',
    reason: '',
  });
  const run = useBatchRun<MoveResult>((some) => moveCases(some, move), onDone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run.start([...cases.keys()]);
  };
  const change = (part: Partial<Move>): void => setMove((known) => ({ ...known, ...part }));
  return (
    <Modal
      open
      title={t('move.title', { count: cases.size })}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('page.close') }}
    >
      <form className="stack" onSubmit={submit}>
        <p>
          {t('move.at')} <strong lang="zh-CN">{token.name}</strong>
        </p>
        <div className="field">
          <label htmlFor={`${id}-kind`}>{t('move.kind')}</label>
          <select
            id={`${id}-kind`}
            value={move.kind}
            onChange={({ target }) => change({ kind: target.value as MoveKind })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`move.kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        {move.kind === 'move' ? (
          <div className="field">
            <label htmlFor={`${id}-to`}>{t('move.to')}</label>
            <select id={`${id}-to`} value={move.to} onChange={({ target }) => change({ to: target.value })}>
              {token.targets.map((target) => (
                <option key={target.id} value={target.id} lang="zh-CN">
                  {target.name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <p>{t(`move.hint.${move.kind}`)}</p>
        <div className="field">
          <label htmlFor={`${id}-reason`}>{t('move.reason')}</label>
          <textarea
            id={`${id}-reason`}
            required
            maxLength={500}
            rows={3}
            value={move.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        </div>
        <BatchProgress run={run} />
        <Results results={run.results} cases={cases} />
        <div className="actions">
          <button type="submit" className="button primary" disabled={run.running || run.results.length > 0}>
            {t('move.confirm')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('page.close')}
          </button>
        </div>
      </form>
    </Modal>
  );
};
