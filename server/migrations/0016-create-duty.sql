-- Who is on duty when. A roster says names: a shift is a stretch of hours on days of the week or on one date, with one
-- person in it; whoever has swapped takes his place on that date. Clocks ask at the instant they speak (decision 0026).
create table duty_shift (
  id uuid primary key,
  project_id uuid not null,
  -- None: of the whole project.
  team_id uuid,
  name text not null,
  -- Monday is 1; none: every day from the first to the last.
  weekdays smallint[] check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(weekdays) > 0),
  starts time not null,
  -- May end on the day after.
  minutes int not null check (minutes between 15 and 1440),
  staff_id uuid not null,
  first_day date not null,
  -- The first day on which it is no more. A shift is ended, never removed: it says who was on duty.
  until_day date,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check (until_day >= first_day)
);
comment on table duty_shift is 'Stretches of hours and who is on duty in them; see duty_between().';
-- Ended shifts stay for ever, and nobody who asks about today may have to pass them.
create index duty_shift_project on duty_shift (project_id, coalesce(until_day, 'infinity'));

create table duty_swap (
  id uuid primary key,
  project_id uuid not null,
  shift_id uuid not null references duty_shift,
  on_day date not null,
  from_staff uuid not null,
  to_staff uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decision text check (decision in ('agreed', 'declined', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  check (from_staff <> to_staff),
  check ((decision is null) = (decided_at is null))
);
comment on table duty_swap is 'One day of a shift taken over by somebody else, once he or a superior has agreed.';
create index duty_swap_day on duty_swap (shift_id, on_day);
-- Who answers first has answered: no day is asked of two people at once.
create unique index duty_swap_open on duty_swap (shift_id, on_day) where decision is null;

create table duty_handover (
  id uuid primary key,
  project_id uuid not null,
  shift_id uuid not null references duty_shift,
  on_day date not null,
  staff_id uuid not null,
  note text not null,
  note_numbers jsonb not null,
  written_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  unique (shift_id, on_day)
);
comment on table duty_handover is 'What whoever goes tells whoever comes; numbers in it are tokens, sealed beside.';

grant select, insert on duty_shift, duty_swap, duty_handover to nuanju_app, nuanju_worker;
grant update (until_day, ended_by, ended_at) on duty_shift to nuanju_app;
grant update (decision, decided_by, decided_at) on duty_swap to nuanju_app;
grant update (confirmed_by, confirmed_at) on duty_handover to nuanju_app;
-- Sealed anew when the key changes; emptied when their time is over.
grant update (note, note_numbers) on duty_handover to nuanju_worker;
-- Everybody who holds a post in a project sees its roster.
call put_behind_wall('duty_shift', 'true');
call put_behind_wall('duty_swap', 'true');
call put_behind_wall('duty_handover', 'true');

-- Every shift of these projects that touches a stretch of time, with whoever is in it then: the last one who agreed to
-- take it over, else the one it was given to. Who has left, or holds no post here any more, is on no duty.
-- His post is judged at `seen`, or at the end of the turn that lies nearer to it.
create function duty_between(projects uuid[], since timestamptz, till timestamptz, seen timestamptz)
returns table (project_id uuid, shift_id uuid, on_day date, team_id uuid, name text, staff_id uuid,
  instead_of uuid, starts_at timestamptz, ends_at timestamptz, is_there boolean)
language sql stable as $$
  select s.project_id, s.id, d.on_day, s.team_id, s.name, w.staff_id,
    case when w.staff_id <> s.staff_id then s.staff_id end, b.starts_at, b.ends_at,
    exists (
      select from staff p join staff_grant g on g.staff_id = p.id
        and g.from_at <= j.judged_at
        and (g.to_at is null or g.to_at > j.judged_at)
        and g.role not in ('auditor', 'committee', 'securityAdministrator')
      join org_unit gu on gu.id = g.org_unit_id
        and (gu.project_id = s.project_id or u.lineage @> array[gu.id])
      where p.id = w.staff_id and (p.left_at is null or p.left_at > j.judged_at))
  from duty_shift s
  join org_unit u on u.id = s.project_id
  cross join lateral (
    select day::date as on_day from generate_series(
      greatest(s.first_day, (since at time zone u.time_zone)::date - 1),
      least(s.until_day - 1, (till at time zone u.time_zone)::date), interval '1 day') day) d
  cross join lateral (select (d.on_day + s.starts) at time zone u.time_zone as starts_at,
    (d.on_day + s.starts + make_interval(mins => s.minutes)) at time zone u.time_zone as ends_at) b
  cross join lateral (select greatest(b.starts_at, least(seen, b.ends_at - interval '1 microsecond')) as judged_at) j
  left join lateral (select x.to_staff from duty_swap x
    where x.shift_id = s.id and x.on_day = d.on_day and x.decision = 'agreed'
    order by x.decided_at desc, x.id desc limit 1) x on true
  cross join lateral (select coalesce(x.to_staff, s.staff_id) as staff_id) w
  where s.project_id = any (projects) and coalesce(s.until_day, 'infinity') > (since at time zone 'UTC')::date - 2
    and (s.weekdays is null or extract(isodow from d.on_day)::smallint = any (s.weekdays))
    and b.ends_at > since and b.starts_at <= till
$$;

-- An inbox also holds what is about no case: a swap that waits, and the one notice that stands for many.
alter table notice alter column case_id drop not null;
alter table notice alter column seq drop not null;
alter table notice
  -- What it is called, also for whom the case is out of sight by now.
  add column number text,
  add column process text,
  add column step text,
  -- Told while catching up with what had gone by; the first five are shown, and from then on one stands for all.
  add column late boolean not null default false,
  add column digest_id uuid references notice on delete set null,
  -- What it is about where that is no case.
  add column subject_id uuid,
  add column acknowledged_at timestamptz,
  add column acknowledged_by uuid;
create index notice_digest on notice (digest_id) where digest_id is not null;

create table notice_waiting (
  id uuid primary key,
  project_id uuid not null,
  payload jsonb not null,
  until timestamptz not null
);
comment on table notice_waiting is 'What may be told to nobody before quiet hours end; whoever is meant then hears it.';
create index notice_waiting_until on notice_waiting (until);

create table message (
  id uuid primary key,
  project_id uuid not null,
  channel text not null check (channel in ('sms', 'wecom', 'call')),
  staff_id uuid not null,
  case_id uuid not null,
  seq int not null,
  kind text not null,
  clock text,
  step text,
  created_at timestamptz not null,
  sent_at timestamptz,
  unique (case_id, seq, staff_id, channel)
);
comment on table message is 'What is to leave the house by another channel than the inbox, ids only; a row waits until a sender marks it.';
create index message_unsent on message (channel, created_at) where sent_at is null;

grant select, insert, update, delete on notice_waiting to nuanju_worker;
grant select, insert, delete on message to nuanju_worker;
create index message_age on message (created_at);
grant update (sent_at) on message to nuanju_worker;
call put_behind_wall('notice_waiting', 'false');
call put_behind_wall('message', 'false');
