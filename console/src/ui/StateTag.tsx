import type { Label } from '../api/shapes.ts';
import { useSpeech } from '../words/language.ts';
import './state-tag.css';

/** The state's own word; the colour only repeats what the word says. */
export function StateTag({ label, tone, open }: { label: Label; tone?: string | null; open: boolean }) {
  const { say } = useSpeech();
  return <span className={`state-tag tone-${tone ?? (open ? 'plain' : 'closed')}`}>{say(label)}</span>;
}
