import Type from 'typebox';
import { formOutcomes } from '../../../diagram/forms/form-outcomes.ts';
import { findPendingAct } from '../../../store/acts.ts';
import type { InspectionContent } from '../../../domain/inspection.ts';
import { inspectionAt } from '../../../store/inspections.ts';
import type { Db } from '../../../store/store.ts';
import type { TaskRow } from '../../../store/tasks.ts';
import { sendBackTargets } from '../../../usecases/task/send-back-task.ts';
import { mayTakeBack } from '../../../usecases/task/take-back-task.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { caseDetail, material } from '../../schemas/case.ts';
import { closed, engineKey } from '../../schemas/common.ts';
import { task as taskSchema } from '../../schemas/task.ts';
import { seeTask } from '../../see-task.ts';
import { caseDetailOf } from '../../views/case-view.ts';
import { signatureViews } from '../../views/inspection-view.ts';
import { materialViews } from '../../views/material-view.ts';
import { taskViews } from '../../views/task-view.ts';

const named = Type.Object({ id: Type.String(), name: Type.String() });

/** What its holder completes an inspected step with: nothing else than what was signed. */
const signedFormOf = async (db: Db, task: TaskRow): Promise<Record<string, unknown> | null> => {
  const record = await inspectionAt(db, task);
  return record === undefined ? null : { ...(JSON.parse(record.content) as InspectionContent).form };
};

export const readTask: Route = (http, bureau) => {
  http.get(
    '/api/tasks/:jobKey',
    {
      config: { access: { permission: ['case.read', 'own-case.read'] } },
      schema: {
        tags: ['tasks'],
        summary: '任务：表单、申请数据、材料 · A task with its form, the application and the materials',
        params: closed({ jobKey: engineKey }),
        response: {
          200: Type.Object({
            task: taskSchema,
            form: Type.Unknown({ description: 'form-js schema' }),
            outcomes: Type.Array(Type.Object({ outcome: Type.String(), label: Type.String() })),
            sendBackTo: Type.Array(named),
            signatures: Type.Array(
              Type.Object({ userId: Type.String(), userName: Type.String(), signedAt: Type.String() }),
            ),
            signedForm: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()], {
              description: '已签名的踏勘记录中的表单 · the form as it stands in the signed record',
            }),
            signers: Type.Integer({ description: '至少签名人数 · signatures needed at least' }),
            pending: Type.Boolean({ description: '有操作正在生效 · an act is taking effect' }),
            mayTakeBack: Type.Boolean({ description: '可以拿回 · may be taken back' }),
            case: caseDetail,
            materials: Type.Array(material),
          }),
        },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { task, subject } = await seeTask(bureau, person, request.params.jobKey);
      const { read } = bureau.store;
      const form = task.formId === '' ? null : await bureau.releases.form(task.release, task.formId);
      const headers = JSON.parse(task.headers) as Record<string, string>;
      const [view] = await taskViews(bureau, person, [task]);
      return {
        task: view!,
        form,
        outcomes: form === null ? [] : formOutcomes(form),
        sendBackTo: person.applicantId === null ? await sendBackTargets(read, bureau, task) : [],
        signatures: await signatureViews(read, task),
        signedForm: task.assignee === person.id ? await signedFormOf(read, task) : null,
        signers: Number(headers['signers'] ?? '0'),
        pending: (await findPendingAct(read, task.jobKey)) !== undefined,
        mayTakeBack: await mayTakeBack(read, person, { subject, task }),
        case: await caseDetailOf(bureau, subject, person),
        materials: await materialViews(bureau, subject),
      };
    },
  );
};
