import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ApiError, get, request } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { Places } from './places.tsx';
import { PreviewLink } from './preview-link.tsx';
import { TemplateActions } from './template-actions.tsx';
import type { Part, Template, TemplateDraft, TemplateParts } from './templates.ts';

type Draft = TemplateDraft & { inForce: number };
const rows: Record<Part, number> = { title: 1, addressee: 1, body: 14, remedies: 4, footer: 3 };

const Editor = ({ draft, template }: { draft: Draft; template: Template }) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const [parts, setParts] = useState<TemplateParts>(draft.parts);
  const open = draft.status === 'open';
  const changed = template.partsUsed.some((part) => parts[part] !== draft.parts[part]);
  const overtaken = open && draft.inForce !== draft.baseVersion;
  const save = useMutation({
    mutationFn: () =>
      request<{ revision: number }>('PUT', `/api/document-template-drafts/${draft.id}`, {
        revision: draft.revision,
        baseVersion: draft.inForce,
        parts,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['template-draft', draft.id] }),
  });
  const wrong = save.error instanceof ApiError ? save.error.field?.split('.').at(-1) : undefined;
  return (
    <>
      <section className="card stack">
        {overtaken ? <p className="note warn">{t('templates.overtaken', { version: draft.inForce })}</p> : null}
        {template.partsUsed.map((part) => (
          <div key={part} className="field">
            <label htmlFor={`${id}-${part}`}>{t(`templates.part-${part}`)}</label>
            <textarea
              id={`${id}-${part}`}
              lang="zh-CN"
              rows={rows[part]}
              value={parts[part]}
              readOnly={!open}
              aria-invalid={wrong === part}
              onChange={({ target }) => setParts({ ...parts, [part]: target.value })}
            />
          </div>
        ))}
        <ErrorNote error={save.error} />
        {changed && open ? <p role="status">{t('templates.unsaved')}</p> : null}
        {!changed && save.isSuccess ? <p role="status">{t('templates.saved')}</p> : null}
        <div className="actions">
          {open ? (
            <button
              type="button"
              className="button primary"
              disabled={save.isPending || !(changed || overtaken)}
              onClick={() => save.mutate()}
            >
              {t('templates.save')}
            </button>
          ) : null}
          <PreviewLink
            href={`/api/document-template-drafts/${draft.id}/preview`}
            of={t('templates.revision', { revision: draft.revision })}
          />
        </div>
      </section>
      <TemplateActions draft={draft} ready={!changed && !overtaken} />
    </>
  );
};

/** One wording on its way: written, looked at, submitted, and put into force by somebody else. */
export const TemplateDraftPage = () => {
  const { t, say } = useWords();
  const { templateId = '' } = useParams();
  const draft = useQuery({
    queryKey: ['template-draft', templateId],
    queryFn: () => get<Draft>(`/api/document-template-drafts/${encodeURIComponent(templateId)}`),
    staleTime: 0,
  });
  const kind = draft.data?.kind;
  const template = useQuery({
    queryKey: ['document-templates', kind],
    queryFn: () => get<Template>(`/api/document-templates/${kind}`),
    enabled: kind !== undefined,
  });
  return (
    <Loaded of={draft}>
      {(row) => (
        <Loaded of={template}>
          {(known) => (
            <>
              <Title name={say(known.name)}>{say(known.name)}</Title>
              <p>
                <Link to={`/admin/templates/${row.kind}`}>{t('templates.versions')}</Link> ·{' '}
                {t('templates.revision', { revision: row.revision })} · {t(`templates.${row.status}`)} ·{' '}
                <span lang="zh-CN">{row.ownerName}</span>
              </p>
              {row.reason === '' ? null : (
                <p>
                  {t('templates.reason')}：<span lang="zh-CN">{row.reason}</span>
                </p>
              )}
              {row.note === '' ? null : (
                <p>
                  {t('templates.note')}：<span lang="zh-CN">{row.note}</span>
                </p>
              )}
              <Editor key={row.id} draft={row} template={known} />
              <Places places={known.places} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};
