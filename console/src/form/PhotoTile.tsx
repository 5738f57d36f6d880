import { useEffect, useRef } from 'react';
import { useSpeech } from '../words/language.ts';
import type { Upload } from './uploads.ts';

/** A photo just chosen, drawn from the file itself while it is still on its way. */
export function PhotoTile({ upload, onRemove }: { upload: Upload; onRemove: () => void }) {
  const { t } = useSpeech();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let wanted = true;
    createImageBitmap(upload.file).then(
      (bitmap) => {
        if (wanted && canvas.current) drawCovering(canvas.current, bitmap);
        bitmap.close();
      },
      // A picture this browser cannot read is shown by its name alone; the server may still take it.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [upload.file]);
  return (
    <div
      className={upload.problem ? 'photo-tile photo-tile-bad' : 'photo-tile'}
      title={upload.problem ?? undefined}
    >
      <canvas ref={canvas} width={168} height={168} role="img" aria-label={upload.file.name} />
      {upload.problem && (
        <span className="photo-tile-note" role="alert">
          {t('case.photoFailed')}
          <span className="visually-hidden">{upload.problem}</span>
        </span>
      )}
      {!upload.problem && !upload.photoId && (
        <span className="photo-tile-note" role="status">
          {t('case.photoUploading')}
        </span>
      )}
      <button
        type="button"
        className="photo-remove"
        aria-label={`${t('common.remove')} ${upload.file.name}`}
        onClick={onRemove}
      >
        ✕
      </button>
    </div>
  );
}

function drawCovering(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const side = Math.min(bitmap.width, bitmap.height);
  const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
  canvas.getContext('2d')?.drawImage(bitmap, x, y, side, side, 0, 0, canvas.width, canvas.height);
}
