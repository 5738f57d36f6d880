import { unready } from '../form/check-form.ts';
import { DateControl } from '../form/DateControl.tsx';
import { useSpeech } from '../words/language.ts';

interface DayFieldsProps {
  id: string;
  search: { from?: string; to?: string };
  narrow: (change: { from?: string | undefined; to?: string | undefined }) => unknown;
}

/** From which day until and including which. */
export function DayFields({ id, search, narrow }: DayFieldsProps) {
  const { t } = useSpeech();
  return (['from', 'to'] as const).map((end) => {
    const label = t(end === 'from' ? 'privacy.auditFrom' : 'privacy.auditTo');
    return (
      <label key={end} htmlFor={`${id}-${end}`}>
        <span className="small">{label}</span>
        <DateControl
          id={`${id}-${end}`}
          label={label}
          value={search[end]}
          onChange={(day) => day !== unready && narrow({ [end]: day as string | undefined })}
        />
      </label>
    );
  });
}
