import { serverNow } from '../time/now.ts';
import { instantOf, wallTime } from '../time/wall-clock.ts';
import { useSpeech } from '../words/language.ts';
import type { ControlProps } from './Control.tsx';
import { type Shortcut, TimeInput } from './TimeInput.tsx';

/** A moment in a form: most often one to promise, else one that has been, as when somebody was told. */
export function InstantControl({ id, label, schema, value, invalid, onChange }: ControlProps) {
  const { t } = useSpeech();
  const at = (days: number, hour: number) => () =>
    instantOf({
      ...wallTime(serverNow()),
      day: wallTime(serverNow()).day + days,
      hour,
      minute: 0,
      second: 0,
    });
  const ago = (minutes: number) => () => serverNow() - minutes * 60_000;
  const before: Shortcut[] = [
    ...[5, 15, 30].map((n) => ({ label: t('log.minutesAgo', { n }), at: ago(n) })),
    { label: t('log.hourAgo'), at: ago(60) },
  ];
  const after: Shortcut[] = [
    { label: t('form.inAnHour'), at: () => serverNow() + 3_600_000 },
    { label: t('form.thisEvening'), at: at(0, 18) },
    { label: t('form.tomorrowMorning'), at: at(1, 9) },
    { label: t('form.tomorrowAfternoon'), at: at(1, 15) },
  ].filter((shortcut) => shortcut.at() > serverNow());
  return (
    <TimeInput
      id={id}
      label={label}
      value={typeof value === 'string' ? value : null}
      invalid={invalid}
      shortcuts={schema.past ? before : after}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
