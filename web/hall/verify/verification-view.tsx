import type { Verification } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';

/** What the register says of a document; persons are masked. */
export const VerificationView = ({ verification: { state, document } }: { verification: Verification }) => {
  const { t, language } = useWords();
  const rows: [name: string, value: string | undefined, chinese: boolean][] =
    document === undefined
      ? []
      : [
          ['name', document.name, true],
          ['document-number', document.number, true],
          ['item', document.itemName, true],
          ['holder', document.holder, true],
          ['issued-by', document.issuedBy, true],
          ['issued-at', showDay(document.issuedAt, language), false],
          ['valid-to', document.validTo, false],
          ['void-reason', document.voidReason, true],
          ['replaced-by', document.replacedBy, true],
          [
            'key-revoked',
            document.keyRevokedAt === undefined ? undefined : showDay(document.keyRevokedAt, language),
            false,
          ],
        ];
  return (
    <section className={`note ${state === 'valid' ? 'good' : 'bad'}`}>
      <p className="verdict">{t(`verify.state.${state}`)}</p>
      <dl className="facts">
        {rows.map(([name, value, chinese]) =>
          value === undefined ? null : (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{t(`verify.${name}`)}</dt>
              <dd lang={chinese ? 'zh-CN' : undefined}>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
};
