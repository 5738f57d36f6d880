import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { FieldFrame } from '../form/Field.tsx';
import { Notice } from '../form/Notice.tsx';
import { useWrite } from '../form/use-write.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import { useSpeech } from '../words/language.ts';
import type { HolidayYear, HolidayYears } from './calendar-queries.ts';
import { YearFacts } from './YearFacts.tsx';
import { FreeLines, MakeUpLines } from './YearLines.tsx';
import { countDays, type YearDraft, yearBodyOf } from './year-draft.ts';

const drawn = /^\/(free|makeUp|source|reason)(\/|$)/;

/** The announcement of a year as it is typed in: what is free, what makes up for it, and where it says so. */
export function YearDrawer({
  holidays,
  opened,
  published,
  onClose,
}: {
  holidays: HolidayYears['holidays'];
  opened: YearDraft;
  /** What there is of the year; newer than what was opened once somebody else was faster. */
  published: HolidayYear | undefined;
  onClose: () => void;
}) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const narrow = useNarrow();
  const [draft, setDraft] = useState(opened);
  const { write, busy, problems, notice, stale } = useWrite(['calendars'], drawn);
  const put = (part: Partial<YearDraft>) => setDraft((before) => ({ ...before, ...part }));
  const version = published?.version ?? 0;
  if (stale && draft.seen !== version) put({ seen: version });
  const isCorrection = draft.seen > 0;
  const days = countDays(draft);
  const publish = async () => {
    const body = yearBodyOf(draft) as never;
    if (!(await write(() => api('POST', '/api/holiday-years', { body })))) return;
    message.success(t('calendars.years.published', { year: draft.year }));
    onClose();
  };
  const told = notice ?? (Object.keys(problems).length > 0 ? t('calendars.fix') : null);
  return (
    <Drawer
      open
      title={t(isCorrection ? 'calendars.years.correctOf' : 'calendars.years.publish', { year: draft.year })}
      onClose={onClose}
      size={narrow ? '100%' : 680}
      destroyOnHidden
      mask={{ closable: false }}
      // A key that slipped must not take with it what was typed.
      keyboard={JSON.stringify({ ...draft, seen: opened.seen }) === JSON.stringify(opened)}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          publish();
        }}
      >
        {told && (
          <Notice>
            <p>{stale ? t('calendars.years.stale', { message: told }) : told}</p>
            {stale && published && <YearFacts one={published} />}
          </Notice>
        )}
        <p className="quiet">{t('calendars.years.help')}</p>
        <FreeLines draft={draft} holidays={holidays} problems={problems} put={put} />
        <MakeUpLines draft={draft} holidays={holidays} problems={problems} put={put} />
        <FieldFrame id="year-source" label={t('calendars.years.source')} problem={problems['/source']}>
          <Input
            id="year-source"
            value={draft.source}
            maxLength={200}
            placeholder={t('calendars.years.sourceExample')}
            onChange={({ target }) => put({ source: target.value })}
          />
        </FieldFrame>
        {isCorrection && (
          <FieldFrame id="year-reason" label={t('calendars.years.reason')} problem={problems['/reason']}>
            <Input
              id="year-reason"
              value={draft.reason}
              maxLength={200}
              onChange={({ target }) => put({ reason: target.value })}
            />
          </FieldFrame>
        )}
        <section className="standards-trial stack tight">
          {days && <strong className="num">{t('calendars.years.count', days)}</strong>}
          <p>{t('calendars.years.means')}</p>
        </section>
        <div>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t(isCorrection ? 'calendars.years.saveCorrection' : 'calendars.years.save', {
              year: draft.year,
            })}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
