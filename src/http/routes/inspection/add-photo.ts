import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { addPhoto } from '../../../usecases/inspection/add-photo.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, instant, oneOf } from '../../schemas/common.ts';
import { deviceKey, photo } from '../../schemas/inspection.ts';
import { photoView } from '../../views/inspection-view.ts';

const within = (limit: number) => Type.Optional(Type.Number({ minimum: -limit, maximum: limit }));

const instantOf = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(text) || Number.isNaN(Date.parse(text)))
    throw new BureauError('invalid-input', { detail: 'takenAt (2026-03-02T01:00:00.000Z)' }, 'takenAt');
  return new Date(text).toISOString();
};

export const addVisitPhoto: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/inspection/photos',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['inspections'],
        summary: '上传现场照片（multipart，最大8MB；同一标识只存一次） · Send a photo of a visit; a key counts once',
        consumes: ['multipart/form-data'],
        params: closed({ jobKey: engineKey }),
        querystring: closed({
          key: deviceKey,
          takenAt: instant,
          latitude: within(90),
          longitude: within(180),
          accuracy: Type.Optional(Type.Number({ minimum: 0, maximum: 100_000_000 })),
          missing: Type.Optional(oneOf('denied', 'unavailable')),
        }),
        response: { 201: photo },
      },
    },
    async (request, reply) => {
      const { key, takenAt, latitude, longitude, accuracy = 0, missing = 'unavailable' } = request.query;
      const known = latitude !== undefined && longitude !== undefined;
      const part = await request.file();
      if (part === undefined) throw new BureauError('upload-missing');
      const { filename: name, mimetype: mediaType, file: stream } = part;
      try {
        const row = await addPhoto(bureau, personOf(request), {
          jobKey: request.params.jobKey,
          key,
          takenAt: instantOf(takenAt),
          location: known ? { latitude, longitude, accuracy } : { missing },
          name,
          mediaType,
          stream,
        });
        return await reply.code(201).send(photoView(row));
      } catch (error) {
        // What is left of a refused upload is read away, or the next request on this connection would wait behind it.
        request.raw.unpipe();
        request.raw.resume();
        throw error;
      }
    },
  );
};
