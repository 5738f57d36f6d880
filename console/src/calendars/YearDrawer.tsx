import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import { type Problems, problemsFrom } from '../form/check-form.ts';
import { FieldFrame } from '../form/Field.tsx';
import { sentenceFor } from '../ui/Failed.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { useSpeech } from '../words/language.ts';
import { type HolidayYears, holidayYearsQuery } from './calendar-queries.ts';
import { FreeLines, MakeUpLines } from './YearLines.tsx';
import { countDays, type YearDraft, yearBodyOf } from './year-draft.ts';

/** The announcement of a year as it is typed in: what is free, what makes up for it, and where it says so. */
export function YearDrawer({
  holidays,
  opened,
  onClose,
}: {
  holidays: HolidayYears['holidays'];
  opened: YearDraft;
  onClose: () => void;
}) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  const narrow = useNarrow();
  const [draft, setDraft] = useState(opened);
  const [problems, setProblems] = useState<Problems>({});
  const [notice, setNotice] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const put = (part: Partial<YearDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isCorrection = draft.seen > 0;
  const days = countDays(draft);
  const publish = async () => {
    setBusy(true);
    setProblems({});
    setNotice(null);
    try {
      await api('POST', '/api/holiday-years', { body: yearBodyOf(draft) as never });
      await client.invalidateQueries({ queryKey: ['calendars'] });
      message.success(t('calendars.years.published', { year: draft.year }));
      onClose();
    } catch (error) {
      const found = error instanceof ApiError ? problemsFrom(error.fields) : {};
      setProblems(found);
      if (error instanceof ApiError && error.code === 'decision.stale') {
        await client.invalidateQueries({ queryKey: ['calendars'] });
        const { items } = await client.fetchQuery({ ...holidayYearsQuery, staleTime: 0 });
        put({ seen: items.find(({ year }) => year === draft.year)?.version ?? 0 });
        setNotice(t('calendars.stale', { message: error.message }));
      } else setNotice(Object.keys(found).length > 0 ? t('calendars.fix') : sentenceFor(error, t));
    } finally {
      setBusy(false);
    }
  };
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
        {notice && (
          <p className="calendars-notice" role="alert">
            {notice}
          </p>
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
        {(problems['/year'] ?? problems['/seen']) && (
          <p className="calendars-problem" role="alert">
            {problems['/year'] ?? problems['/seen']}
          </p>
        )}
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
