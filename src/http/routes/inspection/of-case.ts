import Type from 'typebox';
import { fetchPhoto } from '../../../usecases/inspection/fetch-photo.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { disposition } from '../../schemas/file.ts';
import { inspection } from '../../schemas/inspection.ts';
import { seeCase } from '../../see-case.ts';
import { sendFile } from '../../send-file.ts';
import { inspectionViews } from '../../views/inspection-view.ts';

export const listInspections: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/inspections',
    {
      config: { access: { permission: 'material.read' } },
      schema: {
        tags: ['inspections'],
        summary: '办件的踏勘记录 · The records of a case’s visits',
        params: closed({ caseId: id }),
        response: { 200: Type.Array(inspection) },
      },
    },
    async (request) =>
      inspectionViews(bureau, await seeCase(bureau, personOf(request), request.params.caseId, 'material.read')),
  );
};

export const downloadPhoto: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/inspection-photos/:photoId/file',
    {
      config: { access: { permission: 'material.read' } },
      schema: {
        tags: ['inspections'],
        summary: '查看现场照片（每次查看均记入全程纪实） · A photo of a visit; each view is recorded',
        params: closed({ caseId: id, photoId: id }),
        querystring: closed({ disposition }),
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const subject = await seeCase(bureau, person, request.params.caseId, 'material.read');
      return sendFile(
        reply,
        await fetchPhoto(bureau, person, subject, request.params.photoId),
        request.query.disposition,
      );
    },
  );
};
