import { useRef, useState } from 'react';
import type { FormSchema, Guide, Material, TaskPage } from '../../../shared/api/types.ts';
import type { Findings } from './verdicts.ts';
import {
  asksForVerdicts,
  firstFinding,
  hasSummary,
  listsOf,
  maySayDeferred,
  summaryOf,
  toExamine,
} from './verdicts.ts';

export interface Examination {
  /** Whether the step's form asks for verdicts at all. */
  asked: boolean;
  deferring: boolean;
  materials: readonly Material[];
  findings: Findings;
  latest(): Findings;
  /** What the form's notice begins with. */
  notice: { noticeSummary?: string };
  /** Takes new findings; gives what the form's notice should say now, undefined where somebody has worded it. */
  change(findings: Findings, data: Record<string, unknown>): { noticeSummary: string } | undefined;
  /** The lists of the form; none where the form has none. */
  lists(): ReturnType<typeof listsOf>;
}

/** The clerk's findings on the materials of a step, and what the form makes of them. */
export const useExamination = (page: TaskPage, schema: FormSchema, guide: Guide, kept: Findings): Examination => {
  const asked = asksForVerdicts(schema);
  // As they stood when the work began: a list that changes under the hands would move what is being judged.
  const [materials] = useState(() => (asked ? toExamine(page.materials) : []));
  const [findings, setFindings] = useState<Findings>(() =>
    Object.fromEntries(
      materials.map((material) => [
        material.code,
        kept[material.code] ?? firstFinding(material, { legalBasis: guide.item.legalBasis, absent: '未提交' }),
      ]),
    ),
  );
  const latest = useRef(findings);
  const said = useRef(summaryOf(materials, findings));
  return {
    asked,
    deferring: maySayDeferred(schema),
    materials,
    findings,
    latest: () => latest.current,
    notice: hasSummary(schema) ? { noticeSummary: said.current } : {},
    change: (next, { noticeSummary = '' }) => {
      latest.current = next;
      setFindings(next);
      const summary = summaryOf(materials, next);
      const own = noticeSummary !== '' && noticeSummary !== said.current;
      said.current = summary;
      return own || !hasSummary(schema) ? undefined : { noticeSummary: summary };
    },
    lists: () => listsOf(materials, latest.current),
  };
};
