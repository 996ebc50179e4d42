import { documentKinds, isDocumentKind } from '../../../../src/domain/document-kinds.ts';
import type { SealLimits } from '../../../../src/domain/seal-limits.ts';
import { useWords } from '../../../shared/i18n/words.ts';

/** For what a key seals and who may order it, in words. */
export const LimitView = ({ limits }: { limits: SealLimits }) => {
  const { t, language } = useWords();
  const shown = (list: readonly string[], nameOf: (value: string) => string): string =>
    list.length === 0 ? t('seals.unlimited') : list.map(nameOf).join(language === 'zh' ? '、' : ', ');
  // A role or a name is enough: where one list limits, an empty other one adds nobody.
  const anybody = limits.roles.length === 0 && limits.people.length === 0;
  const orderers = (list: readonly string[], nameOf: (value: string) => string): string =>
    list.length === 0 && !anybody ? t('seals.nobody-more') : shown(list, nameOf);
  const kindName = (kind: string): string => (isDocumentKind(kind) ? documentKinds[kind][language] : kind);
  return (
    <>
      <dt>{t('seals.kinds')}</dt>
      <dd>{shown(limits.kinds, kindName)}</dd>
      <dt>{t('seals.flows')}</dt>
      <dd>{shown(limits.flows, String)}</dd>
      <dt>{t('seals.roles')}</dt>
      <dd>{orderers(limits.roles, (role) => t(`role.${role}`))}</dd>
      <dt>{t('seals.people-short')}</dt>
      <dd>{orderers(limits.people, String)}</dd>
    </>
  );
};
