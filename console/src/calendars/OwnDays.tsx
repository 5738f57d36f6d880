import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Radio } from 'antd';
import type { Problems } from '../form/check-form.ts';
import { DateControl } from '../form/DateControl.tsx';
import { Problem } from '../form/Problem.tsx';
import { useSpeech } from '../words/language.ts';
import { nextId, type OwnDay } from './calendar-draft.ts';
import { FramesField } from './FramesField.tsx';

/** Days that are not like their weekday: closed, or worked at other hours; they go before the public holidays. */
export function OwnDays({
  days,
  problems,
  onChange,
}: {
  days: OwnDay[];
  problems: Problems;
  onChange: (days: OwnDay[]) => void;
}) {
  const { t } = useSpeech();
  const put = (at: number, part: Partial<OwnDay>) =>
    onChange(days.map((day, i) => (i === at ? { ...day, ...part } : day)));
  const add = () => onChange([...days, { id: nextId(days), on: undefined, zh: '', en: '', frames: [] }]);
  return (
    <fieldset className="stack tight">
      <legend>{t('calendars.ownDays')}</legend>
      <p className="small quiet">{t('calendars.ownDaysHelp')}</p>
      {days.map((day, i) => {
        const id = `own-day-${day.id}`;
        const name = t('calendars.ownDay', { n: i + 1 });
        const told = [`/days/${i}/on`, `/days/${i}/name/zh`, `/days/${i}/name/en`].flatMap(
          (path) => problems[path] ?? [],
        );
        return (
          <fieldset key={day.id} className="calendars-own-day stack tight">
            <legend className="visually-hidden">{name}</legend>
            <div className="row wrap">
              <DateControl
                id={`${id}-on`}
                label={t('calendars.dateOf', { name })}
                value={day.on}
                invalid={problems[`/days/${i}/on`] !== undefined}
                onChange={(on) => put(i, { on: on as string | undefined })}
              />
              <Input
                className="calendars-day-name"
                aria-label={t('calendars.nameZhOf', { name })}
                placeholder={t('calendars.ownDayZh')}
                value={day.zh}
                maxLength={40}
                status={problems[`/days/${i}/name/zh`] ? 'error' : undefined}
                onChange={({ target }) => put(i, { zh: target.value })}
              />
              <Input
                className="calendars-day-name"
                aria-label={t('calendars.nameEnOf', { name })}
                placeholder={t('calendars.ownDayEn')}
                value={day.en}
                maxLength={80}
                status={problems[`/days/${i}/name/en`] ? 'error' : undefined}
                onChange={({ target }) => put(i, { en: target.value })}
              />
              <Button
                size="small"
                aria-label={`${t('common.remove')} ${name}`}
                onClick={() => onChange(days.filter((_, other) => other !== i))}
              >
                {t('common.remove')}
              </Button>
            </div>
            <Radio.Group
              value={day.frames.length === 0 ? 'closed' : 'open'}
              onChange={({ target }) =>
                put(i, { frames: target.value === 'closed' ? [] : [{ from: '09:00', to: '18:00' }] })
              }
              options={[
                { value: 'closed', label: t('calendars.closedThen') },
                { value: 'open', label: t('calendars.openThen') },
              ]}
            />
            {day.frames.length > 0 && (
              <FramesField
                name={t('calendars.hoursOf', { name })}
                path={`/days/${i}/frames`}
                frames={day.frames}
                problems={problems}
                onChange={(frames) => put(i, { frames })}
              />
            )}
            {told.map((text) => (
              <Problem key={text} text={text} />
            ))}
          </fieldset>
        );
      })}
      <div>
        <Button icon={<PlusOutlined />} onClick={add}>
          {t('calendars.ownDayAdd')}
        </Button>
      </div>
      <Problem text={problems['/days']} />
    </fieldset>
  );
}
