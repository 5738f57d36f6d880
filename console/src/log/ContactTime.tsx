import { FieldFrame } from '../form/Field.tsx';
import { TimeInput } from '../form/TimeInput.tsx';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';

interface ContactTimeProps {
  id: string;
  value: string | null;
  problem: string | undefined;
  onChange: (value: string | null) => void;
}

/** When the resident rang or came, where that is not now: the promise counts from then. */
export function ContactTime({ id, value, problem, onChange }: ContactTimeProps) {
  const { t } = useSpeech();
  const ago = (minutes: number) => () => serverNow() - minutes * 60_000;
  return (
    <FieldFrame
      id={id}
      label={t('log.occurred')}
      required={false}
      help={t('log.occurredHelp')}
      problem={problem}
    >
      <TimeInput
        id={id}
        label={t('log.occurred')}
        value={value}
        invalid={Boolean(problem)}
        shortcuts={[
          { label: t('log.now'), at: () => null },
          { label: t('log.minutesAgo', { n: 5 }), at: ago(5) },
          { label: t('log.minutesAgo', { n: 15 }), at: ago(15) },
          { label: t('log.minutesAgo', { n: 30 }), at: ago(30) },
          { label: t('log.hourAgo'), at: ago(60) },
        ]}
        onChange={onChange}
      />
    </FieldFrame>
  );
}
