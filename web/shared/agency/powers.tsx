import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post, withQuery } from '../api/request.ts';
import type { GivenPower } from '../api/types.ts';
import { ErrorNote } from '../frame/error-note.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { Unseen } from '../frame/unseen.tsx';
import { useWords } from '../i18n/words.ts';
import { PowerForm } from './power-form.tsx';
import { Scope } from './scope.tsx';

export const usePowers = (applicantId?: string) =>
  useQuery({
    queryKey: ['powers', applicantId ?? ''],
    queryFn: () => get<GivenPower[]>(withQuery('/api/powers', { applicant: applicantId })),
  });

const PowerRow = ({ power }: { power: GivenPower }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const revoke = useMutation({
    mutationFn: () => post(`/api/powers/${power.id}/revoke`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['powers'] }),
  });
  const open = power.state === 'in-force' || power.state === 'not-yet';
  return (
    <li className="row">
      <div>
        <strong lang="zh-CN">{power.agentName}</strong> <small>{power.agentIdentity}</small>
        <br />
        <Scope power={power} />
        <br />
        <small>
          {t(`agency.state.${power.state}`)} · {t(`agency.way.${power.way}`)}
        </small>
      </div>
      <div className="actions">
        <a className="button small" href={`/api/powers/${power.id}/file`} download>
          {t('agency.document')}
          <Unseen>{power.agentName}</Unseen>
        </a>
        {open && !asked ? (
          <button type="button" className="button small danger" onClick={() => setAsked(true)}>
            {t('agency.revoke')}
            <Unseen>{power.agentName}</Unseen>
          </button>
        ) : null}
        {open && asked ? (
          <>
            <button
              type="button"
              className="button small danger"
              autoFocus
              disabled={revoke.isPending}
              onClick={() => revoke.mutate()}
            >
              {t('agency.revoke-confirm')}
              <Unseen>{power.agentName}</Unseen>
            </button>
            <button type="button" className="button small" onClick={() => setAsked(false)}>
              {t('page.cancel')}
            </button>
          </>
        ) : null}
      </div>
      <ErrorNote error={revoke.error} />
    </li>
  );
};

/** Powers of attorney that an applicant has given, to be revoked at once, and a place for the next one. */
export const Powers = ({ applicantId }: { applicantId?: string }) => {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const powers = usePowers(applicantId);
  const whose = applicantId === undefined ? {} : { applicantId };
  return (
    <>
      <Loaded of={powers}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('agency.none')}</p>
          ) : (
            <ul className="rows">
              {list.map((power) => (
                <PowerRow key={power.id} power={power} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding ? (
        <PowerForm {...whose} window={applicantId !== undefined} onDone={() => setAdding(false)} />
      ) : (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {t('agency.add')}
        </button>
      )}
    </>
  );
};
