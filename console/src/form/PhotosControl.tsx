import { useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import type { ControlProps } from './Control.tsx';
import { unready } from './check-form.ts';
import { PhotoTile, type Upload } from './PhotoTile.tsx';
import { useFormPlace } from './SchemaForm.tsx';

const largest = 15 * 1024 * 1024;

/** Photos go up as they are chosen; the field holds the ids the server gave them, in the order chosen. */
export function PhotosControl({ id, label, schema, value, onChange }: ControlProps) {
  const { t } = useSpeech();
  const { caseId } = useFormPlace();
  const single = schema.type !== 'array';
  const [uploads, setUploads] = useState<Upload[]>([]);
  const latest = useRef<Upload[]>([]);
  const keep = (next: Upload[]) => {
    latest.current = next;
    setUploads(next);
    const ids = next.flatMap((upload) => (upload.photoId ? [upload.photoId] : []));
    const busy = next.some((upload) => upload.photoId === null && upload.problem === null);
    onChange(busy ? waiting(single) : single ? ids[0] : ids);
  };
  if (!caseId) return <p className="form-help">{t('form.photoLater')}</p>;

  const add = (files: File[]) => {
    const room = single ? 1 : (schema.maxItems ?? 20);
    const fresh = files.slice(0, Math.max(0, room - latest.current.length)).map(
      (file, index): Upload => ({
        key: `${performance.now()}-${index}`,
        file,
        photoId: null,
        problem: file.size > largest ? t('case.photoTooLarge') : null,
      }),
    );
    keep([...latest.current, ...fresh]);
    for (const upload of fresh) if (!upload.problem) void send(upload);
  };
  const send = async (upload: Upload) => {
    const done = await uploadPhoto(caseId, upload.file).then(
      (photo) => ({ photoId: photo.id, problem: null }),
      (error: unknown) => ({ photoId: null, problem: sentenceFor(error, t) }),
    );
    keep(latest.current.map((one) => (one.key === upload.key ? { ...one, ...done } : one)));
  };
  const held = Array.isArray(value) ? value.length : value ? 1 : 0;

  return (
    <>
      <div className="photos-strip">
        {uploads.map((upload) => (
          <PhotoTile
            key={upload.key}
            upload={upload}
            onRemove={() => keep(latest.current.filter((one) => one.key !== upload.key))}
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
      <p className="form-help">{held > 0 ? t('case.photoCount', { count: held }) : t('case.photoHelp')}</p>
    </>
  );
}

export function uploadPhoto(caseId: string, file: File): Promise<{ id: string }> {
  const body = new FormData();
  body.append('photo', file);
  return api('POST', '/api/cases/{id}/photos', { params: { id: caseId }, body });
}

/** Marks the field as not to be sent yet; the form that holds it waits. */
const waiting = (single: boolean) => (single ? unready : [unready]);
