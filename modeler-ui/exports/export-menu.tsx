import { Dropdown } from 'antd';
import { useState } from 'react';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import { bundleOf } from './bundle.ts';
import { download, textFile } from './download.ts';
import { pngOf, svgOf } from './picture.ts';

const types = { bpmn: 'application/xml', dmn: 'application/xml', form: 'application/json' } as const;

const typeOf = (name: string): string => types[name.split('.').at(-1) as keyof typeof types] ?? 'text/plain';

/** What can be taken away of a draft: the open file, the diagram as a picture, all files in one. */
export const ExportMenu = () => {
  const { t } = useWords();
  const { draft, files, openFile, diagram } = useEditor();
  const [error, setError] = useState<unknown>();
  const ways: Record<string, () => Promise<void>> = {
    file: async () => download(openFile, textFile(files.get(openFile) ?? '', typeOf(openFile))),
    ...(diagram === undefined
      ? {}
      : {
          svg: async () => download(`${draft.flow}.svg`, textFile(await svgOf(diagram), 'image/svg+xml')),
          png: async () => download(`${draft.flow}.png`, await pngOf(diagram)),
        }),
    all: async () =>
      download(`${draft.flow}.json`, textFile(bundleOf(draft.flow, draft.title, files), 'application/json')),
  };
  const items = Object.keys(ways).map((key) => ({ key, label: t(`exports.${key}`, { name: openFile }) }));
  const take = (key: string): void => {
    setError(undefined);
    ways[key]?.().catch(setError);
  };
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => take(key) }} trigger={['click']}>
        <button type="button" className="button small">
          {t('exports.title')}
        </button>
      </Dropdown>
      <ErrorNote error={error} />
    </>
  );
};
