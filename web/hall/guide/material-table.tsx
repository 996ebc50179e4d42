import type { Guide } from '../../shared/api/types.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';

/** Every paper of an item's list (LAW-03). */
export const MaterialTable = ({ materials }: { materials: Guide['materials']['materials'] }) => {
  const { t } = useWords();
  return (
    <table className="table">
      <TableHead columns={['material', 'needed', 'form', 'issuer', 'remark'].map((column) => t(`guide.${column}`))} />
      <tbody>
        {materials.map((one) => (
          <tr key={one.code}>
            <th scope="row" lang="zh-CN">
              {one.nameZh}
            </th>
            <td data-label={t('guide.needed')}>
              {one.conditionZh === null ? t('guide.always') : <span lang="zh-CN">{one.conditionZh}</span>}
            </td>
            <td data-label={t('guide.form')}>{t(`guide.form.${one.form}`, { copies: one.copies })}</td>
            <td data-label={t('guide.issuer')}>{t(`guide.issuer.${one.issuedBy}`)}</td>
            <td data-label={t('guide.remark')}>
              <span lang="zh-CN">{one.sampleNoteZh}</span>
              {one.deferrable ? ` (${t('guide.deferrable')})` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
