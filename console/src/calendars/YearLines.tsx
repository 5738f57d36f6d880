import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Problems } from '../form/check-form.ts';
import { DateControl } from '../form/DateControl.tsx';
import { Problem } from '../form/Problem.tsx';
import { useSpeech } from '../words/language.ts';
import { nextId } from './calendar-draft.ts';
import type { HolidayYears } from './calendar-queries.ts';
import type { YearDraft } from './year-draft.ts';

interface LinesProps {
  draft: YearDraft;
  holidays: HolidayYears['holidays'];
  problems: Problems;
  put: (part: Partial<YearDraft>) => void;
}

/** Which days are free, a line for each part of a holiday. */
export function FreeLines({ draft: { free }, holidays, problems, put }: LinesProps) {
  const { t } = useSpeech();
  const change = (at: number, part: object) =>
    put({ free: free.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <fieldset className="stack tight">
      <legend>{t('calendars.years.free')}</legend>
      {free.map((one, i) => {
        const name = t('calendars.years.freeNth', { n: i + 1 });
        return (
          <div key={one.id} className="calendars-year-line">
            <HolidayOf
              name={name}
              holidays={holidays}
              value={one.holiday}
              onChange={(holiday) => change(i, { holiday })}
            />
            <DateControl
              id={`free-${one.id}-from`}
              label={t('calendars.years.firstDay', { name })}
              value={one.from}
              invalid={problems[`/free/${i}/from`] !== undefined}
              onChange={(from) => change(i, { from })}
            />
            <span className="quiet" aria-hidden="true">
              {t('calendars.years.to')}
            </span>
            <DateControl
              id={`free-${one.id}-to`}
              label={t('calendars.years.lastDay', { name })}
              value={one.to}
              invalid={problems[`/free/${i}/to`] !== undefined}
              onChange={(to) => change(i, { to })}
            />
            <Button
              size="small"
              aria-label={`${t('common.remove')} ${name}`}
              onClick={() => put({ free: free.filter((_, other) => other !== i) })}
            >
              {t('common.remove')}
            </Button>
            <Problem text={firstOf(problems, `/free/${i}`, ['holiday', 'from', 'to'])} />
          </div>
        );
      })}
      <div>
        <Button
          icon={<PlusOutlined />}
          onClick={() =>
            put({ free: [...free, { id: nextId(free), holiday: undefined, from: undefined, to: undefined }] })
          }
        >
          {t('calendars.years.freeAdd')}
        </Button>
      </div>
      <Problem text={problems['/free']} />
    </fieldset>
  );
}

/** The Saturdays and Sundays that are worked for them. */
export function MakeUpLines({ draft: { makeUp }, holidays, problems, put }: LinesProps) {
  const { t } = useSpeech();
  const change = (at: number, part: object) =>
    put({ makeUp: makeUp.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <fieldset className="stack tight">
      <legend>{t('calendars.years.makeUp')}</legend>
      {makeUp.map((one, i) => {
        const name = t('calendars.years.makeUpNth', { n: i + 1 });
        return (
          <div key={one.id} className="calendars-year-line">
            <HolidayOf
              name={name}
              holidays={holidays}
              value={one.holiday}
              onChange={(holiday) => change(i, { holiday })}
            />
            <DateControl
              id={`make-up-${one.id}-on`}
              label={t('calendars.dateOf', { name })}
              value={one.on}
              invalid={problems[`/makeUp/${i}/on`] !== undefined}
              onChange={(on) => change(i, { on })}
            />
            <Button
              size="small"
              aria-label={`${t('common.remove')} ${name}`}
              onClick={() => put({ makeUp: makeUp.filter((_, other) => other !== i) })}
            >
              {t('common.remove')}
            </Button>
            <Problem text={firstOf(problems, `/makeUp/${i}`, ['holiday', 'on'])} />
          </div>
        );
      })}
      <div>
        <Button
          icon={<PlusOutlined />}
          onClick={() =>
            put({ makeUp: [...makeUp, { id: nextId(makeUp), holiday: undefined, on: undefined }] })
          }
        >
          {t('calendars.years.makeUpAdd')}
        </Button>
      </div>
      <Problem text={problems['/makeUp']} />
    </fieldset>
  );
}

const firstOf = (problems: Problems, line: string, fields: string[]): string | undefined =>
  fields.map((field) => problems[`${line}/${field}`]).find((text) => text !== undefined);

function HolidayOf({
  name,
  holidays,
  value,
  onChange,
}: {
  name: string;
  holidays: HolidayYears['holidays'];
  value: string | undefined;
  onChange: (holiday: string) => void;
}) {
  const { t, say } = useSpeech();
  return (
    <Select
      aria-label={t('calendars.years.holidayOf', { name })}
      placeholder={t('calendars.years.holiday')}
      className="calendars-holiday"
      value={value}
      onChange={onChange}
      options={holidays.map(({ key, label }) => ({ value: key, label: say(label) }))}
    />
  );
}
