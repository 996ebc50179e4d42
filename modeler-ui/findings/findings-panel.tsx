import { Link } from 'react-router';
import { grouped } from '../../src/diagram/grouped.ts';
import type { Finding } from '../../src/diagram/lint/finding.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import { useElementNames } from '../steps/elements.tsx';
import { useFindings } from './findings-provider.tsx';

const pageOf = (page: string): string => page.replace(/^docs\/lint\/(.*)\.md$/u, '/rules/$1');

const One = ({ finding }: { finding: Finding }) => {
  const { t, say, language } = useWords();
  const { rule, severity, place, message, reason, page } = finding;
  return (
    <li>
      <p lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <span className={`finding-kind ${severity}`}>{t(`findings.${severity}`)}</span> {say(message)}
        {place === '' ? null : <small> ({place})</small>}
      </p>
      <p>
        <small>{say(reason)}</small>{' '}
        <Link to={pageOf(page)} target="_blank">
          {rule}
        </Link>
      </p>
    </li>
  );
};

/** What the rules find in the draft, by the place where it is. */
export const FindingsPanel = () => {
  const { t } = useWords();
  const { draft, show, open } = useEditor();
  const { found, checking, error } = useFindings();
  const nameOf = useElementNames();
  if (found === undefined)
    return (
      <div className="findings">
        <ErrorNote error={error} />
        <p>{t('findings.first')}</p>
      </div>
    );
  const groups = grouped(found, ({ file, element }) => `${file} ${element}`);
  const inDiagram = (file: string): boolean => file === `${draft.flow}.bpmn`;
  return (
    <div className="findings" aria-busy={checking}>
      {found.length === 0 ? <p>{t('findings.none')}</p> : null}
      {[...groups.values()].map((own) => {
        const { file, element } = own[0]!;
        const diagram = inDiagram(file);
        const name = diagram ? nameOf(element) : element;
        return (
          <section key={`${file} ${element}`}>
            <h3>
              {element === '' ? (
                <span>{diagram ? t('findings.flow') : file}</span>
              ) : (
                <button
                  type="button"
                  className="link-button"
                  lang="zh-CN"
                  onClick={() => (diagram ? show(element) : open(file))}
                >
                  {name}
                </button>
              )}{' '}
              {element === '' || name === element ? null : <small>{element}</small>}
              {diagram || element === '' ? null : <small> {file}</small>}
            </h3>
            <ul>
              {own.map((finding, index) => (
                <One key={index} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
