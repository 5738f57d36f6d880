import type { Process } from '../api/shapes.ts';
import { FieldFrame } from '../form/Field.tsx';
import { RadioChips } from '../form/RadioChips.tsx';
import { useSpeech } from '../words/language.ts';

interface KindFieldProps {
  id: string;
  processes: Process[];
  value: string | null;
  problem: string | undefined;
  onChange: (key: string) => void;
}

/** Where there are no keys to press, none are spoken of. */
const byTouch = matchMedia('(hover: none)').matches;

export function KindField({ id, processes, value, problem, onChange }: KindFieldProps) {
  const { t, say } = useSpeech();
  const chosen = processes.find((process) => process.key === value);
  return (
    <FieldFrame
      id={id}
      label={t('log.kind')}
      required
      problem={problem}
      help={chosen ? say(chosen.about) : byTouch ? null : t('log.kindHelp')}
      many
    >
      <RadioChips
        id={id}
        label={t('log.kind')}
        required
        invalid={Boolean(problem)}
        value={value}
        options={processes.map((process, index) => ({
          value: process.key,
          label: say(process.label),
          ...(index < 9 ? { digit: index + 1 } : {}),
        }))}
        onChange={(key) => onChange(String(key))}
      />
    </FieldFrame>
  );
}
