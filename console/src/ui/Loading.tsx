import { useSpeech } from '../words/language.ts';
import './states.css';

const widths = ['62%', '88%', '74%', '91%', '56%'];

export function Loading({ lines = 5 }: { lines?: number }) {
  const { t } = useSpeech();
  return (
    <div className="bones" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bones never change places.
        <div key={line} className="bone" style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  );
}
