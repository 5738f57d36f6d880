import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Problems } from '../form/check-form.ts';
import { Problem } from '../form/Problem.tsx';
import { useSpeech } from '../words/language.ts';
import type { Frame } from './calendar-queries.ts';
import { minuteOf, runsOver, tidyTime } from './say-hours.ts';

/** The stretches worked on one day, from and to as they are written; none means closed. */
export function FramesField({
  name,
  path,
  frames,
  problems,
  more,
  onChange,
}: {
  name: string;
  path: string;
  frames: readonly Frame[];
  problems: Problems;
  more?: ReactNode;
  onChange: (frames: Frame[]) => void;
}) {
  const { t } = useSpeech();
  const put = (at: number, part: Partial<Frame>) =>
    onChange(frames.map((frame, i) => (i === at ? { ...frame, ...part } : frame)));
  const told = [
    problems[path],
    ...frames.flatMap((_, i) => [problems[`${path}/${i}/from`], problems[`${path}/${i}/to`]]),
  ].filter((text) => text !== undefined);
  const last = frames.at(-1);
  return (
    <fieldset className="calendars-frames">
      <legend className="visually-hidden">{name}</legend>
      <span className="calendars-frames-name" aria-hidden="true">
        {name}
      </span>
      <div className="row wrap calendars-frames-list">
        {frames.length === 0 && <span className="quiet">{t('calendars.closed')}</span>}
        {frames.map((frame, i) => {
          const [from, to] = [minuteOf(frame.from), minuteOf(frame.to)];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place.
            <span key={i} className="row tight calendars-frame">
              <Time
                label={t('calendars.frameFrom', { name, n: i + 1 })}
                value={frame.from}
                invalid={problems[`${path}/${i}/from`] !== undefined}
                onChange={(next) => put(i, { from: next })}
              />
              <span aria-hidden="true">–</span>
              {from !== null && to !== null && runsOver(frame) && (
                <span className="small calendars-next">{t('calendars.nextDay')}</span>
              )}
              <Time
                label={t('calendars.frameTo', { name, n: i + 1 })}
                value={frame.to}
                invalid={problems[`${path}/${i}/to`] !== undefined}
                onChange={(next) => put(i, { to: next })}
              />
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('calendars.frameRemove', { name, n: i + 1 })}
                onClick={() => onChange(frames.filter((_, other) => other !== i))}
              />
            </span>
          );
        })}
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={t('calendars.frameAdd', { name })}
          disabled={frames.length >= 12}
          onClick={() =>
            onChange([...frames, last ? { from: last.to, to: '22:00' } : { from: '09:00', to: '18:00' }])
          }
        >
          {t('calendars.frameMore')}
        </Button>
        {more}
      </div>
      {[...new Set(told)].map((text) => (
        <Problem key={text} text={text} />
      ))}
    </fieldset>
  );
}

function Time({
  label,
  value,
  invalid,
  onChange,
}: {
  label: string;
  value: string;
  invalid: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Input
      className="num calendars-time"
      aria-label={label}
      value={value}
      maxLength={8}
      inputMode="numeric"
      status={invalid ? 'error' : undefined}
      aria-invalid={invalid}
      placeholder="09:00"
      onChange={({ target }) => onChange(target.value)}
      onBlur={({ target }) => target.value !== tidyTime(target.value) && onChange(tidyTime(target.value))}
    />
  );
}
