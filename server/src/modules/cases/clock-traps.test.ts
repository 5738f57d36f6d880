import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addCalendars, addTime, type Calendar, checkCalendar } from '../../kernel/clocks/calendar.ts';
import { foldClocks } from '../../kernel/clocks/clock.ts';
import { nextSteps } from '../../kernel/clocks/next-steps.ts';
import type { Process, Step } from '../../kernel/define-process.ts';
import { openTimers } from '../../kernel/timers/fire-all-due.ts';
import { hours, minutes } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, happened } from '../../testing/app-under-test.ts';
import { decideTerms } from '../../testing/decided.ts';

/*
 * What others got wrong with clocks, each with its thread, where no test of a part of the product holds it already.
 * The rest: calendars in kernel/clocks/calendar.test.ts and modules/cases/explanation.test.ts, waiting in
 * processes/repair/waiting-traps.test.ts, merging in merge.test.ts, escalation in modules/notices/escalation.test.ts
 * and kernel/telling/steps.test.ts, changed terms in modules/standards/apply-to-running.test.ts.
 */

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.forgetCases());
afterAll(() => app.close());

const twiceADay: Calendar = {
  ref: 'twiceADay@1',
  zone: 'Asia/Shanghai',
  week: Array.from({ length: 7 }, () => [
    [540, 720],
    [780, 1080],
  ]),
};
addCalendars([twiceADay]);
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`);
const ms = (text: string) => at(text).epochMilliseconds;

/** When a clock of four hours, begun at `from`, has each of these steps to say. */
function spokenAt(from: string, steps: readonly Step[]): string[] {
  const clock = { within: hours(4), calendar: twiceADay, counts: ['open'], met: ['done'], steps };
  const process = { key: 'trap', version: 1, clocks: { reply: clock } } as unknown as Process;
  const mark = {
    key: 'reply',
    is: 'counting',
    target: 4 * 3600,
    policy: 'trap@1',
    calendar: twiceADay.ref,
    run: 1,
  } as const;
  const events: Parameters<typeof foldClocks>[0][number][] = [
    { kind: 'opened', occurredAt: at(from), recordedAt: at(from), clocks: [mark], data: {} },
  ];
  return steps.map(() => {
    const [next] = nextSteps(process, foldClocks(events, at(from)));
    events.push({
      ...events[0]!,
      kind: 'clockWarned',
      occurredAt: next!.fireAt,
      data: { clock: 'reply', step: next!.step.key },
    });
    return next!.fireAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString();
  });
}

// https://github.com/glpi-project/glpi/pull/22678, https://github.com/glpi-project/glpi/issues/15429,
// https://github.com/glpi-project/glpi/pull/15357
test('an hour before a promise is an hour of work before it, over noon and over night', () => {
  const steps: Step[] = [
    { key: 'soon', before: hours(1), tell: 'holder' },
    { key: 'breach', at: 1, tell: 'manager' },
  ];
  expect(spokenAt('2026-03-02T16:30:00', steps)).toEqual(['2026-03-03T10:30:00', '2026-03-03T11:30:00']);
  // Due at half past nine: the hour before began the day before, at half past five, and not at midnight.
  expect(spokenAt('2026-03-02T13:30:00', steps)).toEqual(['2026-03-02T16:30:00', '2026-03-02T17:30:00']);
  expect(spokenAt('2026-03-02T14:30:00', steps)).toEqual(['2026-03-02T17:30:00', '2026-03-03T09:30:00']);
  expect(spokenAt('2026-03-02T09:30:00', steps)).toEqual(['2026-03-02T13:30:00', '2026-03-02T14:30:00']);
});

// https://github.com/zammad/zammad/issues/1396
test('a calendar in which nobody works is refused, and counting in one ends in an error, never in a loop', () => {
  const never: Calendar = { ...twiceADay, ref: 'never@1', week: Array(7).fill([]) };
  expect(() => checkCalendar(never)).toThrow(/without working time/);
  expect(() => addTime(never, ms('2026-01-01T00:00'), 1000)).toThrow();
});

/** Copies of a case that is armed already, in the ways the kernel writes one. */
async function copies(id: string, many: number, wakes: string): Promise<void> {
  await app.db.query(
    `with copied as materialized (select gen_random_uuid() as id, i from generate_series(1, $2::int) i),
       rows as (insert into cases select r.* from cases t, copied x, jsonb_populate_record(t, jsonb_build_object(
         'id', x.id, 'number', t.number || '-' || x.i, 'wakes_at', ${wakes})) r where t.id = $1)
     insert into case_event select r.* from case_event t, copied x,
       jsonb_populate_record(t, jsonb_build_object('case_id', x.id)) r where t.case_id = $1 and t.seq = 1`,
    [id, many],
  );
}

const leak = () => app.as('desk').open({ process: 'repair', description: '楼道漏水' });

// https://github.com/zammad/zammad/issues/2807, https://github.com/zammad/zammad-admin-documentation/issues/203
test('however many fall due at once, one round fires all of them, and says how many it has fired', async () => {
  const { id } = await leak();
  await copies(id, 320, 't.wakes_at');
  app.pass(minutes(16));
  const timers = openTimers({ ...app.house, workerUrl: app.house.appUrl });
  expect(await timers.fireAllDue()).toBe(321);
  await timers.close();
  const { rows } = await app.db.query(
    `select (select count(*)::int from case_event where kind = 'clockWarned') as spoken,
       (select sum(fired)::int from timer_tally) as counted`,
  );
  expect(rows[0]).toEqual({ spoken: 321, counted: 321 });
});

// Znuny loads every ticket and its history at each check, frappe saves every one each hour; seen in their code.
test('what is not due is not looked at, and what has been said long ago is not passed again and again', async () => {
  const { id } = await leak();
  await copies(id, 3000, "t.wakes_at + interval '30 days'");
  app.pass(minutes(16));
  const timers = openTimers({ ...app.house, workerUrl: app.house.appUrl });
  await timers.fireAllDue();
  await app.db.query('analyze cases');
  const looked = async () => {
    const { rows } = await app.db.query(
      `select seq_scan::int as scans, (select sum(idx_tup_read)::int from pg_stat_user_indexes where relname = 'cases') as entries
       from pg_stat_user_tables where relname = 'cases'`,
    );
    return rows[0] as { scans: number; entries: number };
  };
  await timers.close();
  await everybodyHasSaidWhatHeCounted();
  const before = await looked();
  const other = openTimers({ ...app.house, workerUrl: app.house.appUrl });
  for (let looks = 0; looks < 20; looks++) {
    await other.fireAllDue();
    await other.next();
  }
  await other.close();
  await everybodyHasSaidWhatHeCounted();
  const after = await looked();
  expect(after.entries).toBeGreaterThan(before.entries);
  expect(after.scans).toBe(before.scans);
  expect(after.entries - before.entries).toBeLessThan(20 * 10);
});

/** A connection says what it has counted when it ends, and otherwise when it finds the time. */
async function everybodyHasSaidWhatHeCounted(): Promise<void> {
  const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  await app.db.query(`select pg_terminate_backend(pid) ${others} and backend_type = 'client backend'`);
  await expect
    .poll(async () => (await app.db.query(`select 1 ${others}`)).rows.length, { timeout: 10_000 })
    .toBe(0);
  // Whoever asks has counted too, and says so only once a second.
  await app.db.query('select pg_stat_force_next_flush()');
}

// https://github.com/zammad/zammad/issues/3523
test('a case of today, opened over HTTP on a database that has been migrated, is told about by a worker', async () => {
  const opened = await leak();
  app.pass(minutes(30));
  const worker = await app.startWorker();
  try {
    await worker.runDue();
    expect(happened(await app.as('desk').see(opened.id))).toEqual(['opened', 'clockWarned', 'clockBreached']);
    await expect
      .poll(
        async () => (await app.as('manager').get<{ items: unknown[] }>('/api/me/notices')).body.items.length,
        {
          timeout: 15_000,
        },
      )
      .toBeGreaterThan(0);
  } finally {
    await worker.stop();
  }
});

// hd_ticket.py:936 of https://github.com/frappe/helpdesk looks the holidays up under the name of the agreement, while they
// hang under the name of their list: what a page says of closed days fits the clock only where both are called the same.
test('what a page says of a clock’s hours and closed days is of the calendar it counts in, whatever that is called', async () => {
  const name = { zh: '园区服务时间', en: 'Service hours of the estate' };
  const made = await app.as('manager').post<{ ref: string }>('/api/calendars/trapHours/versions', {
    unitId: app.estate.project.id,
    label: name,
    zone: 'Asia/Shanghai',
    week: Array(7).fill([{ from: '09:00', to: '12:00' }]),
    days: [{ on: '2026-03-03', name: { zh: '消防演练', en: 'Fire drill' }, frames: [] }],
    seen: 0,
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  await decideTerms(app, { clock: 'pickup', seconds: 4 * 3600, calendar: 'trapHours' });
  const opened = await leak();
  interface Told {
    clock: { calendar: string };
    terms: { calendar: { ref: string; label: { zh: string } | null } };
    parts: { kind: string; label: { zh: string } }[];
  }
  const { body } = await app.as('desk').get<Told>(`/api/cases/${opened.id}/clocks/pickup`);
  expect([body.clock.calendar, body.terms.calendar.ref]).toEqual([made.body.ref, made.body.ref]);
  expect(body.terms.calendar.label).toEqual(name);
  expect(body.parts.map(({ label }) => label.zh)).toContain('消防演练');
  const page = await app
    .as('desk')
    .get<{ ref: string; days: { on: string; name: { zh: string } | null }[] }>(
      `/api/calendars/trapHours?unit=${app.estate.project.id}&year=2026`,
    );
  expect(page.body.ref).toBe(made.body.ref);
  expect(page.body.days.find(({ on }) => on === '2026-03-03')!.name!.zh).toBe('消防演练');
});
