import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { Title } from '../../web/shared/frame/title.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { Markdown } from './markdown.tsx';

const pages = import.meta.glob<string>('../../docs/lint/*.md', { query: '?raw', import: 'default' });

/** The documentation of a rule: what it checks, why, wrong and right. Without one, the list of all rules. */
export const RulePage = () => {
  const { rule } = useParams();
  const { t } = useWords();
  const load = pages[`../../docs/lint/${rule ?? 'README'}.md`];
  const page = useQuery({
    queryKey: ['rule-page', rule ?? ''],
    queryFn: () => load?.() ?? null,
    staleTime: Infinity,
  });
  return (
    <article className="card rule-page">
      <Title name={rule ?? t('findings.rules')}>{rule ?? t('findings.rules')}</Title>
      <Loaded of={page}>{(text) => (text === null ? <p>{t('findings.no-page')}</p> : <Markdown page={text} />)}</Loaded>
    </article>
  );
};
