import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';

/** Who has signed, and when. */
export const SignatureList = ({
  signatures,
}: {
  signatures: readonly { userId: string; userName: string; signedAt: string }[];
}) => {
  const { language } = useWords();
  return (
    <ul className="rows">
      {signatures.map(({ userId, userName, signedAt }) => (
        <li key={userId} className="row">
          <strong lang="zh-CN">✓ {userName}</strong>
          <time dateTime={signedAt}>{showMoment(signedAt, language)}</time>
        </li>
      ))}
    </ul>
  );
};
