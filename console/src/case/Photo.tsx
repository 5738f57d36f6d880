import { useRef, useState } from 'react';
import { useSpeech } from '../words/language.ts';

/** A photo small, and large when pressed. */
export function Photo({ id, alt }: { id: string; alt: string }) {
  const { t } = useSpeech();
  const large = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState(false);
  const [broken, setBroken] = useState(false);
  const source = `/api/attachments/${encodeURIComponent(id)}`;
  if (broken) return <span className="photo-tile">{t('case.photoGone')}</span>;
  return (
    <>
      <button
        type="button"
        className="photo-tile photo-open"
        onClick={() => {
          setShown(true);
          large.current?.showModal();
        }}
      >
        <img src={source} alt={alt} loading="lazy" onError={() => setBroken(true)} />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself. */}
      <dialog ref={large} className="photo-large" aria-label={alt} onClick={() => large.current?.close()}>
        {shown && <img src={source} alt={alt} />}
        <button type="button" className="photo-close">
          {t('common.close')}
        </button>
      </dialog>
    </>
  );
}
