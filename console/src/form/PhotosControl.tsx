import { useEffect } from 'react';
import { api } from '../api/api.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import type { ControlProps } from './Control.tsx';
import { unready } from './check-form.ts';
import { PhotoTile } from './PhotoTile.tsx';
import { useFormPlace } from './SchemaForm.tsx';
import { type Upload, useUploads } from './uploads.ts';

const largest = 15 * 1024 * 1024;

/** Photos go up as they are chosen; the field holds the ids the server gave them, in the order chosen. */
export function PhotosControl({ id, path, label, schema, value, onChange }: ControlProps) {
  const { t } = useSpeech();
  const { caseId } = useFormPlace();
  const single = schema.type !== 'array';
  const [uploads, kept] = useUploads(path);
  const held = heldBy(uploads, single);
  const words = JSON.stringify(held);
  const isTold = words === JSON.stringify(value);
  // Told to the form as it is drawn now: an answer that comes later must not put back what was typed meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change of the photos.
  useEffect(() => {
    if (!isTold) onChange(held);
  }, [words, isTold]);
  if (!caseId) return <p className="form-help">{t('form.photoLater')}</p>;

  const add = (files: File[]) => {
    const room = single ? 1 : (schema.maxItems ?? 20);
    const fresh = files.slice(0, Math.max(0, room - kept.of(path).length)).map(
      (file, index): Upload => ({
        key: `${performance.now()}-${index}`,
        file,
        photoId: null,
        problem: file.size > largest ? t('case.photoTooLarge') : null,
      }),
    );
    kept.put(path, (before) => [...before, ...fresh]);
    for (const upload of fresh) if (!upload.problem) void send(upload);
  };
  const send = async (upload: Upload) => {
    const done = await uploadPhoto(caseId, upload.file).then(
      (photo) => ({ photoId: photo.id, problem: null }),
      (error: unknown) => ({ photoId: null, problem: sentenceFor(error, t) }),
    );
    kept.put(path, (before) => before.map((one) => (one.key === upload.key ? { ...one, ...done } : one)));
  };
  const count = uploads.filter((upload) => upload.photoId).length;

  return (
    <>
      <div className="photos-strip">
        {uploads.map((upload) => (
          <PhotoTile
            key={upload.key}
            upload={upload}
            onRemove={() => kept.put(path, (before) => before.filter((one) => one.key !== upload.key))}
          />
        ))}
        <label className="photo-tile photo-add">
          {t('case.photoChoose')}
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
            multiple={!single}
            className="visually-hidden"
            aria-label={`${label} ${t('case.photoChoose')}`}
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      {uploads
        .filter((upload) => upload.problem)
        .map((upload) => (
          <p key={upload.key} className="form-problem">
            {t('common.of', { label: upload.file.name, value: upload.problem! })}
          </p>
        ))}
      <p className="form-help">{count > 0 ? t('case.photoCount', { count }) : t('case.photoHelp')}</p>
    </>
  );
}

export function uploadPhoto(caseId: string, file: File): Promise<{ id: string }> {
  const body = new FormData();
  body.append('photo', file);
  return api('POST', '/api/cases/{id}/photos', { params: { id: caseId }, body });
}

/** What the field holds; while one of them is on its way, it is marked as not to be sent yet, and the form waits. */
function heldBy(uploads: readonly Upload[], single: boolean): unknown {
  const isBusy = uploads.some((upload) => upload.photoId === null && upload.problem === null);
  const ids = isBusy ? [unready] : uploads.flatMap((upload) => upload.photoId ?? []);
  return single || ids.length === 0 ? ids[0] : ids;
}
