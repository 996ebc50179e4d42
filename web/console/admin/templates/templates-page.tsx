import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../../../shared/api/request.ts';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { TemplateSummary } from './templates.ts';
import { useVersionName } from './version-name.ts';

/** The kinds of documents whose wording administrators change. */
export const TemplatesPage = () => {
  const { t, say } = useWords();
  const versionName = useVersionName();
  const kinds = useQuery({
    queryKey: ['document-templates'],
    queryFn: () => get<TemplateSummary[]>('/api/document-templates'),
  });
  return (
    <>
      <Title name={t('templates.title')}>{t('templates.title')}</Title>
      <p>{t('templates.hint')}</p>
      <Loaded of={kinds}>
        {(known) => (
          <ul className="plain rows card">
            {known.map(({ kind, name, version, drafts }) => (
              <li key={kind} className="row">
                <div>
                  <Link to={`/admin/templates/${kind}`}>{say(name)}</Link>
                  <p>
                    {t('templates.in-force')}：{versionName(version)}
                    {drafts === 0 ? null : ` · ${t('templates.on-way', { count: drafts })}`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
};
