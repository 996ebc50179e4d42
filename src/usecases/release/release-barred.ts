import type { Finding } from '../../diagram/lint/finding.ts';
import { BureauError } from '../../errors.ts';

/** The gate's refusal, with everything that it found. */
export class ReleaseBarred extends BureauError {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    super('release-barred', { count: errors.length, first: errors[0]?.rule ?? '' });
    this.findings = findings;
  }

  override toJSON() {
    const { message, ...rest } = super.toJSON();
    const first = this.findings.find(({ severity }) => severity === 'error')?.message ?? { zh: '', en: '' };
    const words = { zh: `${message.zh}：${first.zh}`, en: `${message.en}: ${first.en}` };
    return { ...rest, message: words, findings: this.findings };
  }
}
