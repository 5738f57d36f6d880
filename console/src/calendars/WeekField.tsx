import { Button } from 'antd';
import type { Problems } from '../form/check-form.ts';
import { Problem } from '../form/Problem.tsx';
import { dayName } from '../time/names.ts';
import { useSpeech } from '../words/language.ts';
import type { Frame } from './calendar-queries.ts';
import { FramesField } from './FramesField.tsx';
import { minutesOf } from './say-hours.ts';

/** The seven days, each with its stretches or like the one before. */
export function WeekField({
  week,
  problems,
  onChange,
}: {
  week: Frame[][];
  problems: Problems;
  onChange: (week: Frame[][]) => void;
}) {
  const { t, language } = useSpeech();
  const minutes = minutesOf(week);
  const put = (at: number, frames: Frame[]) => onChange(week.map((one, day) => (day === at ? frames : one)));
  return (
    <fieldset className="stack tight">
      <legend>{t('calendars.week')}</legend>
      <p className="small quiet">{t('calendars.weekHelp')}</p>
      {week.map((frames, day) => (
        <FramesField
          // biome-ignore lint/suspicious/noArrayIndexKey: a week has its seven days in their order.
          key={day}
          name={dayName(day, language)}
          path={`/week/${day}`}
          frames={frames}
          problems={problems}
          onChange={(next) => put(day, next)}
          more={
            day > 0 && (
              <Button
                size="small"
                type="text"
                aria-label={t('calendars.likeBeforeOf', { name: dayName(day, language) })}
                onClick={() => put(day, [...week[day - 1]!])}
              >
                {t('calendars.likeBefore')}
              </Button>
            )
          }
        />
      ))}
      {problems['/week'] ? (
        <Problem text={problems['/week']} />
      ) : (
        <p className="small quiet num" aria-live="polite">
          {minutes !== null && t('calendars.perWeek', { hours: Math.round((minutes / 60) * 10) / 10 })}
        </p>
      )}
    </fieldset>
  );
}
