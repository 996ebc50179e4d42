import { formAnswers } from '../../../diagram/forms/form-answers.ts';
import { formOutcomes } from '../../../diagram/forms/form-outcomes.ts';
import type { InspectionContent } from '../../../domain/inspection.ts';
import { findPendingAct } from '../../../store/acts.ts';
import { inspectionAt } from '../../../store/inspections.ts';
import { prepareVisit } from '../../../usecases/inspection/prepare-visit.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey } from '../../schemas/common.ts';
import { visitPage } from '../../schemas/inspection.ts';
import { seeTask } from '../../see-task.ts';
import { inspectionViews } from '../../views/inspection-view.ts';
import { visitViews } from '../../views/visit-view.ts';

export const readVisit: Route = (http, bureau) => {
  http.get(
    '/api/visits/:jobKey',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['inspections'],
        summary:
          '现场任务：申请数据、检查清单、表单、记录 · A visit with all that is needed on site; the view is recorded',
        params: closed({ jobKey: engineKey }),
        response: { 200: visitPage },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { read } = bureau.store;
      const { task, subject } = await seeTask(bureau, person, request.params.jobKey);
      const [visit] = await visitViews(bureau, person, [task]);
      const records = await inspectionViews(bureau, subject);
      const row = await inspectionAt(read, task);
      const form = await bureau.releases.form(task.release, task.formId);
      const shared = {
        visit: visit!,
        form,
        outcomes: formOutcomes(form).map(({ outcome }) => outcome),
        record: records.find(({ id }) => id === row?.id) ?? null,
        signedForm: null,
        pending: (await findPendingAct(read, task.jobKey)) !== undefined,
      };
      // Nobody needs an applicant's data for a visit that is over.
      if (task.status !== 'open') return { ...shared, facts: [], checks: [], context: {} };
      const { applicant, application, checks, context } = await prepareVisit(bureau, person, task.jobKey);
      const labelled = (label: string, value: string) => ({ key: label, label, value, moment: false });
      const applicationForm = await bureau.releases.form(subject.release, 'application');
      return {
        ...shared,
        signedForm: row === undefined ? null : { ...(JSON.parse(row.content) as InspectionContent).form },
        facts: [
          labelled('申请人', applicant.name),
          labelled('申请人电话', applicant.phone),
          labelled('申请人地址', applicant.address),
          ...formAnswers(applicationForm, application),
        ].filter(({ value }) => value !== ''),
        checks: checks.map(({ code, nameZh: name, basisZh: basis }) => ({ code, name, basis })),
        context,
      };
    },
  );
};
