import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { meQuery } from '../api/queries.ts';
import { has } from '../app/rights.ts';
import { Applications } from '../standards/Applications.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import { CalendarDrawer, type Editing } from './CalendarDrawer.tsx';
import { CalendarList } from './CalendarList.tsx';
import { CalendarView } from './CalendarView.tsx';
import { calendarQuery, calendarsQuery } from './calendar-queries.ts';
import { HolidayYears } from './HolidayYears.tsx';
import '../standards/standards.css';
import './calendars.css';

const route = getRouteApi('/inside/calendars');

/** The hours that clocks count: which calendars hold where, what a year looks like, and how they are changed. */
export function CalendarsPage() {
  return (
    <WithRight right="readCalendars">
      <Calendars />
    </WithRight>
  );
}

function Calendars() {
  const { t } = useSpeech();
  usePageTitle(t('calendars.title'));
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  // Who has several begins with the project, which is nearest to the work, as with the standards.
  const asked = search.unit ?? me?.projects[0]?.id;
  const calendars = useQuery(calendarsQuery(asked));
  const { data } = calendars;
  const unit = data?.unit;
  // What everybody counts in without anybody's doing says least; the first with a week is what people look for.
  const first = data?.items.find(({ week }) => week) ?? data?.items[0];
  const key = data?.items.find((one) => one.key === search.key)?.key ?? first?.key;
  const one = useQuery({
    ...calendarQuery({ key: key ?? '', unit: unit?.id ?? '', year: search.year }),
    enabled: key !== undefined && unit !== undefined,
  });
  const detail = one.data?.key === key && one.data?.unit.id === unit?.id ? one.data : undefined;
  const [editing, setEditing] = useState<Editing | null>(null);
  const go = (part: { unit?: string; key?: string; year?: number }) =>
    navigate({ to: '/calendars', search: { ...search, ...part }, replace: true });

  return (
    <div className="page stack">
      <header className="row spread wrap">
        <div className="stack tight calendars-about">
          <h1>{t('calendars.title')}</h1>
          <p className="quiet">{t('calendars.about')}</p>
        </div>
        <div className="row wrap">
          {data && (
            <Select
              aria-label={t('calendars.unit')}
              className="calendars-unit"
              popupMatchSelectWidth={false}
              value={unit?.id}
              onChange={(id: string) => go({ unit: id })}
              options={data.units.map(({ id, name, kind }) => ({
                value: id,
                label: `${name} · ${t(`standards.kinds.${kind}`)}`,
              }))}
            />
          )}
          {unit?.mayManage && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing({ what: 'new' })}>
              {t('calendars.add')}
            </Button>
          )}
        </div>
      </header>
      {calendars.isError && !data && <Failed error={calendars.error} onRetry={() => calendars.refetch()} />}
      {calendars.isPending && <Loading lines={9} />}
      {unit && !unit.mayManage && <p className="quiet">{t('calendars.readOnly')}</p>}
      {data?.items.length === 0 && <Empty title={t('calendars.empty')} />}
      {unit && has(me, 'readStandards') && <Applications unit={unit.id} only="calendar" />}
      {data && unit && key && (
        <div className="calendars-columns">
          <CalendarList items={data.items} unit={unit} chosen={key} onChoose={(next) => go({ key: next })} />
          <div className="stack calendars-one">
            {one.isError && !detail && <Failed error={one.error} onRetry={() => one.refetch()} />}
            {!detail && !one.isError && <Loading lines={9} />}
            {detail && (
              <CalendarView
                detail={detail}
                onYear={(year) => go({ year })}
                onEdit={(what) => setEditing({ what, detail })}
              />
            )}
          </div>
        </div>
      )}
      <HolidayYears />
      {data && unit && editing && (
        <CalendarDrawer
          key={editing.what}
          unit={unit}
          items={data.items}
          editing={editing.what === 'new' || !detail ? editing : { ...editing, detail }}
          onClose={() => setEditing(null)}
          onMade={(made) => {
            setEditing(null);
            go({ key: made });
          }}
        />
      )}
    </div>
  );
}
