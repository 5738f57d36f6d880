import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import type { CaseDetail } from '../api/shapes.ts';
import { uploadPhoto } from '../form/PhotosControl.tsx';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { Photo } from './Photo.tsx';

export function CasePhotos({ detail }: { detail: CaseDetail }) {
  const speech = useSpeech();
  const { t } = speech;
  const { message } = App.useApp();
  const client = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(0);
  const upload = useMutation({
    mutationFn: async (files: File[]) => {
      setLeft(files.length);
      for (const one of files) {
        await uploadPhoto(detail.id, one);
        setLeft((count) => count - 1);
      }
    },
    onError: (error) => message.error(sentenceFor(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: ['case', detail.id] }),
  });
  return (
    <section className="card" aria-labelledby="photos-title">
      <div className="card-body stack tight">
        <h2 id="photos-title">{t('case.photos')}</h2>
        <div className="photos-strip">
          {detail.photos.map((photo) => (
            <Photo
              key={photo.id}
              id={photo.id}
              alt={t('case.photoAlt', { time: sayTime(photo.createdAt, serverNow(), speech) })}
            />
          ))}
          {detail.mayAdd && (
            <label className="photo-tile photo-add" aria-disabled={upload.isPending}>
              {upload.isPending ? `${t('case.photoUploading')} ${left}` : t('case.addPhoto')}
              <input
                ref={file}
                type="file"
                accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
                multiple
                className="visually-hidden"
                disabled={upload.isPending}
                onChange={(event) => {
                  upload.mutate([...(event.target.files ?? [])]);
                  event.target.value = '';
                }}
              />
            </label>
          )}
        </div>
        {detail.photos.length === 0 && <p className="small quiet">{t('case.noPhotos')}</p>}
      </div>
    </section>
  );
}
