import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../shared/api/request.ts';
import type { Material } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { FileField } from '../../shared/upload/file-field.tsx';

interface Props {
  caseId: string;
  material: Material;
  /** Whether a file is awaited now. */
  open: boolean;
}

/** One material of a case: what is there, what was found wrong with it, and a place for the file that is awaited. */
export const MaterialRow = ({ caseId, material, open }: Props) => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const { code, name, state, fileName, deferredUntil, verdictReason } = material;
  const provide = useMutation({
    mutationFn: (fileId: string) => post(`/api/cases/${caseId}/materials`, { code, fileId }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['case', caseId] }),
        queries.invalidateQueries({ queryKey: ['task'] }),
      ]),
  });
  const file = fileName === null ? undefined : { name: fileName };
  return (
    <li className="row">
      <div>
        <strong lang="zh-CN">{name}</strong>
        <br />
        <small>
          {t(`case.state.${state ?? 'missing'}`)}
          {deferredUntil === null ? '' : ` · ${t('case.deferred-until', { day: showDay(deferredUntil, language) })}`}
          {verdictReason === '' ? null : <span lang="zh-CN"> · {verdictReason}</span>}
        </small>
      </div>
      {open ? (
        <FileField label={name} file={file} onDone={({ id }) => provide.mutate(id)} />
      ) : fileName === null ? null : (
        <a className="button small" href={`/api/cases/${caseId}/materials/${code}/file`} download>
          {t('documents.download')}
          <Unseen>{name}</Unseen>
        </a>
      )}
      <ErrorNote error={provide.error} />
    </li>
  );
};
