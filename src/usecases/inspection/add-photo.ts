import type { Readable } from 'node:stream';
import { newId } from '../../domain/id.ts';
import type { PhotoLocation } from '../../domain/inspection.ts';
import { BureauError } from '../../errors.ts';
import type { InspectionPhotoRow } from '../../store/inspections.ts';
import { countPhotos, findPhotoByKey, insertPhoto } from '../../store/inspections.ts';
import type { Bureau } from '../bureau.ts';
import { uploadFile } from '../material/upload-file.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { lockTask, subjectOf } from '../task/lock-task.ts';
import { writeRecord } from '../write-record.ts';
import { admitInspector } from './on-site.ts';

export interface Photo {
  jobKey: string;
  /** Made on the device with the photo; one that comes again is answered as the first time. */
  key: string;
  takenAt: string;
  location: PhotoLocation;
  name: string;
  mediaType: string;
  stream: Readable;
}

/** More than a phone's photo after it was made smaller, bytes. */
const maxBytes = 8 * 1024 * 1024;
const allow = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'] as const;
/** Photos of one person for one visit. */
const mostPhotos = 30;

const requireRoom = async (bureau: Bureau, person: Principal, jobKey: string): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await admitInspector(bureau, tx, person, await lockTask(tx, jobKey));
    if ((await countPhotos(tx, jobKey, person.id)) >= mostPhotos)
      throw new BureauError('photos-too-many', { most: mostPhotos });
  });

/**
 * Takes a photo of a visit with the time and place that the device tells (LAW-10, LAW-38). The same key gives the first
 * answer, whatever has become of the task meanwhile. Errors: task-not-found, inspection-not-here, photos-too-many,
 * file-too-large, file-type-not-allowed, file-type-forged, disk-full, and those of admission except another's claim.
 */
export const addPhoto = async (bureau: Bureau, person: Principal, photo: Photo): Promise<InspectionPhotoRow> => {
  const { jobKey, key, takenAt, location, name, mediaType, stream } = photo;
  const known = await findPhotoByKey(bureau.store.read, { takerId: person.id, photoKey: key });
  if (known !== undefined) {
    stream.resume();
    return known;
  }
  // Before the file is read: nothing is kept for one who may not send it.
  await requireRoom(bureau, person, jobKey);
  const file = await uploadFile(bureau, person, { name, mediaType, stream }, { maxBytes, allow });
  return bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    await admitInspector(bureau, tx, person, { subject, task });
    const row: InspectionPhotoRow = {
      id: newId(),
      photoKey: key,
      caseId: subject.id,
      jobKey,
      takerId: person.id,
      takerName: person.name,
      sha256: file.sha256,
      mediaType: file.mediaType,
      size: file.size,
      takenAt,
      location: JSON.stringify(location),
      receivedAt: bureau.clock.now(),
    };
    if (!(await insertPhoto(tx, row))) return (await findPhotoByKey(tx, { takerId: person.id, photoKey: key }))!;
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorFor(person),
      act: 'add-photo',
      elementId: task.elementId,
      detail: { photo: row.id, sha256: row.sha256, takenAt, located: !('missing' in location) },
    });
    return row;
  });
};
