import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { get, post } from '../../../shared/api/request.ts';
import { showMoment } from '../../../shared/format/dates.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { Unseen } from '../../../shared/frame/unseen.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { PreviewLink } from './preview-link.tsx';
import type { Template, TemplateDraft } from './templates.ts';
import { useVersionName } from './version-name.ts';

const Drafts = ({ drafts }: { drafts: TemplateDraft[] }) => {
  const { t, language } = useWords();
  return (
    <section className="card stack">
      <h2>{t('templates.drafts')}</h2>
      {drafts.length === 0 ? <p role="status">{t('templates.no-drafts')}</p> : null}
      <ul className="plain rows">
        {drafts.map(({ id, revision, status, ownerName, updatedAt }) => (
          <li key={id} className="row">
            <div>
              <Link to={`/admin/templates/drafts/${id}`}>
                {t('templates.revision', { revision })} · {t(`templates.${status}`)}
              </Link>
              <p>
                <span lang="zh-CN">{ownerName}</span> · {showMoment(updatedAt, language)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Versions = ({ template, onBack }: { template: Template; onBack(version: number): void }) => {
  const { t, language } = useWords();
  const versionName = useVersionName();
  return (
    <section className="card stack">
      <h2>{t('templates.versions')}</h2>
      <ul className="plain rows">
        {template.versions.map(({ version, releasedAt, releasedBy, writtenBy, reason }, at) => (
          <li key={version} className="row">
            <div>
              <strong>{versionName(version)}</strong>
              {at === 0 ? ` · ${t('templates.in-force')}` : null}
              {releasedAt === null ? null : (
                <p>
                  {showMoment(releasedAt, language)} ·{' '}
                  <span lang="zh-CN">
                    {writtenBy} → {releasedBy}：{reason}
                  </span>
                </p>
              )}
            </div>
            <div className="actions">
              <PreviewLink
                href={`/api/document-templates/${template.kind}/versions/${version}/preview`}
                of={versionName(version)}
              />
              {at === 0 ? null : (
                <button type="button" className="button" onClick={() => onBack(version)}>
                  {t('templates.back')}
                  <Unseen>{versionName(version)}</Unseen>
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The wording of one kind of document: what is in force, what was, and what is on its way. */
export const TemplatePage = () => {
  const { t, say } = useWords();
  const { kind = '' } = useParams();
  const navigate = useNavigate();
  const template = useQuery({
    queryKey: ['document-templates', kind],
    queryFn: () => get<Template>(`/api/document-templates/${encodeURIComponent(kind)}`),
    staleTime: 0,
  });
  const open = useMutation({
    mutationFn: (from: number | undefined) =>
      post<{ id: string }>(`/api/document-templates/${kind}/drafts`, from === undefined ? {} : { from }),
    onSuccess: ({ id }) => navigate(`/admin/templates/drafts/${id}`),
  });
  return (
    <Loaded of={template}>
      {(known) => (
        <>
          <Title name={say(known.name)}>{say(known.name)}</Title>
          <p>
            <Link to="/admin/templates">{t('templates.title')}</Link>
          </p>
          <ErrorNote error={open.error} />
          <div className="actions">
            <button
              type="button"
              className="button primary"
              disabled={open.isPending}
              onClick={() => open.mutate(undefined)}
            >
              {t('templates.new')}
            </button>
          </div>
          <Drafts drafts={known.drafts} />
          <Versions template={known} onBack={(version) => open.mutate(version)} />
        </>
      )}
    </Loaded>
  );
};
