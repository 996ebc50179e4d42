import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { connectionLost, refusalOf } from '../../shared/api/request.ts';
import type { Material } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';

const fetchFile = async (caseId: string, code: string): Promise<Blob> => {
  const response = await fetch(`/api/cases/${caseId}/materials/${code}/file?disposition=inline`).catch(() => {
    throw connectionLost();
  });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  return response.blob();
};

const File = ({ file, name }: { file: Blob; name: string }) => {
  const { t } = useWords();
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (url === '') return null;
  if (/^image\/(jpeg|png|webp|bmp)$/u.test(file.type))
    return <img className="preview" src={url} alt={name} lang="zh-CN" />;
  if (file.type === 'application/pdf') return <iframe className="preview" src={url} title={name} lang="zh-CN" />;
  return <p>{t('task.preview-none')}</p>;
};

/** A material to look at beside what is entered; each look is recorded by the server. Escape closes it. */
export const Preview = ({ caseId, material, onClose }: { caseId: string; material: Material; onClose(): void }) => {
  const { t } = useWords();
  const { code, name } = material;
  const file = useQuery({
    queryKey: ['preview', caseId, code, material.sha256],
    queryFn: () => fetchFile(caseId, code),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const id = useId();
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  return (
    <section
      ref={region}
      className="preview-region"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={({ key }) => (key === 'Escape' ? onClose() : undefined)}
    >
      <p id={id} className="unseen">
        {t('task.preview')} <span lang="zh-CN">{name}</span>
      </p>
      <Loaded of={file}>{(blob) => <File file={blob} name={name} />}</Loaded>
    </section>
  );
};
