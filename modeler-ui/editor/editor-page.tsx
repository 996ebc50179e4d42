import { useQuery } from '@tanstack/react-query';
import { Suspense, useId, useState } from 'react';
import { useParams } from 'react-router';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { TabList } from '../../web/shared/frame/tab-list.tsx';
import { ControlledTabs } from '../../web/shared/frame/tabs.tsx';
import { Title } from '../../web/shared/frame/title.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useSession } from '../../web/shared/session/session.tsx';
import { TextView } from '../files/text-view.tsx';
import { FindingsProvider } from '../findings/findings-provider.tsx';
import { ElementsProvider } from '../steps/elements.tsx';
import { Conflicts } from './conflict-note.tsx';
import { diagramOf, useEditor } from './editor.ts';
import { EditorProvider } from './editor-provider.tsx';
import { FileBar } from './file-bar.tsx';
import { fileViews, viewOf } from './file-views.ts';
import type { FileViewProps } from './file-view.ts';
import { openDraft } from './open-draft.ts';
import { panels } from './panels.ts';
import { StateLine } from './state-line.tsx';
import { usePlace } from './use-place.ts';
import './editor.css';

const kindOrder = ({ name }: { name: string }): number =>
  fileViews.findIndex(({ extension }) => name.endsWith(`.${extension}`));

const Files = () => {
  const { t } = useWords();
  const id = useId();
  const { draft, files, openFile, open, change, mayEdit } = useEditor();
  const diagramName = diagramOf(draft.flow);
  const tabs = [...files.keys()]
    .map((name) => ({ name, key: name, label: name === diagramName ? t('editor.diagram') : name }))
    .sort((a, b) => kindOrder(a) - kindOrder(b) || a.name.localeCompare(b.name));
  // The diagram stays where it is behind the other files, with all that can be undone in it.
  const [asText, setAsText] = useState(false);
  const shown = openFile === diagramName ? [diagramName] : [diagramName, openFile];
  const propsOf = (name: string): FileViewProps => ({
    name,
    content: files.get(name) ?? '',
    onChange: (content) => change(name, content),
    readOnly: !mayEdit,
  });
  return (
    <section className="editor-file" aria-label={t('editor.files')}>
      <TabList id={id} name={t('editor.files')} tabs={tabs} shown={openFile} onShow={open} />
      <FileBar asText={asText} onText={setAsText} />
      <div
        id={`${id}-panel-${openFile}`}
        role="tabpanel"
        aria-labelledby={`${id}-${openFile}`}
        className="editor-views"
      >
        <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
          {asText ? <TextView key={openFile} {...propsOf(openFile)} /> : null}
          {shown.map((name) => {
            const View = viewOf(name);
            return (
              <div key={name} className="editor-view" hidden={asText || name !== openFile}>
                <View {...propsOf(name)} />
              </div>
            );
          })}
        </Suspense>
      </div>
    </section>
  );
};

const Panels = () => {
  const { t } = useWords();
  const [place, show] = usePlace('panel');
  const tabs = panels.map(({ key, word, Panel }) => ({
    key,
    label: t(word),
    part: (
      <Suspense key={key} fallback={<p className="loading">{t('page.loading')}</p>}>
        <Panel />
      </Suspense>
    ),
  }));
  return (
    <section className="editor-panel" aria-label={t('editor.panels')}>
      <ControlledTabs
        name={t('editor.panels')}
        className="editor-beside"
        tabs={tabs}
        shown={place ?? ''}
        onShow={show}
      />
    </section>
  );
};

const Head = () => {
  const { draft } = useEditor();
  return (
    <div className="editor-head">
      <Title name={draft.title}>
        <span lang="zh-CN">{draft.title}</span> <small>{draft.flow}</small>
      </Title>
      <StateLine />
      <div className="editor-conflicts">
        <Conflicts />
      </div>
    </div>
  );
};

/** A draft, or an older version of it, as it is worked on: its files on the left, what belongs to them on the right. */
export const EditorPage = () => {
  const { draftId = '', version } = useParams();
  const { person } = useSession();
  const userId = person?.id ?? '';
  const opened = useQuery({
    queryKey: ['open-flow-draft', draftId, version, userId],
    queryFn: () => openDraft(draftId, userId, version),
    // Opened once; what happens to it afterwards is the desk's.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  return (
    <Loaded of={opened}>
      {(data) => (
        <EditorProvider key={`${data.draft.id} ${version}`} opened={data}>
          <FindingsProvider>
            <ElementsProvider>
              <div className="editor">
                <Head />
                <Files />
                <Panels />
              </div>
            </ElementsProvider>
          </FindingsProvider>
        </EditorProvider>
      )}
    </Loaded>
  );
};
