-- Organisation and staff are never removed, whoever tries: they end by date. So what points to them from the tables that
-- grow (project_id, *_id of staff and teams) declares no foreign key: each would lock the same few rows at every case
-- that is opened, which made the write a quarter dearer under load. Nor do rows that one statement adds together.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = '42501';
end $$;
create trigger org_unit_kept before delete on org_unit for each row execute function refuse_change();
create trigger staff_kept before delete on staff for each row execute function refuse_change();

create table reception (
  id uuid primary key,
  project_id uuid not null,
  channel text not null,
  external_id text,
  person_id uuid,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  received_by uuid,
  read_back_at timestamptz
);
comment on table reception is 'One contact; it may open several cases. The same push a thousand times is one row.';
create unique index reception_natural_key on reception (project_id, channel, external_id) where external_id is not null;

create table cases (
  id uuid primary key,
  project_id uuid not null,
  number text not null unique,
  process text not null,
  state text not null,
  -- Rises with what an actor could contradict: state and facts. Comments and timers raise seq alone.
  version int not null,
  seq int not null,
  chain text not null,
  rung smallint not null default 1,
  reception_id uuid not null,
  parent_id uuid references cases,
  root_id uuid references cases,
  relation text check (relation in ('child', 'converted', 'callback', 'split')),
  -- Looked after by a trigger that knows who has been merged and what has been removed (0006).
  person_id uuid,
  place_id uuid,
  channel text not null,
  facts jsonb not null,
  team_id uuid,
  assignee_id uuid,
  receiver_id uuid,
  occurred_at timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- The earliest unmet due, breached ones included; infinity when every clock is held. The order of every queue.
  queue_due_at timestamptz not null default 'infinity',
  -- What the events fold to, for lists; kept by whoever adds an event, and never the truth.
  clocks jsonb not null,
  -- The next instant at which one of its clocks has something to say: an index for the worker, never the truth about
  -- time spent. What has been said stands in the events, so nothing is said twice.
  wakes_at timestamptz,
  -- The same matter, logged more than once, goes on in this one case; never in one that is merged itself.
  merged_into uuid references cases,
  check ((parent_id is null) = (relation is null))
);
create index cases_queue on cases (project_id, queue_due_at, id) where closed_at is null;
create index cases_queue_assignee on cases (assignee_id, queue_due_at, id) where closed_at is null and assignee_id is not null;
create index cases_queue_team on cases (team_id, queue_due_at, id) where closed_at is null and team_id is not null;
create index cases_wake on cases (wakes_at, id) where wakes_at is not null;
create index cases_opened on cases (project_id, opened_at desc, id desc);
create index cases_assignee on cases (assignee_id, opened_at desc, id desc) where assignee_id is not null;
create index cases_receiver on cases (receiver_id, opened_at desc, id desc) where receiver_id is not null;
create index cases_place on cases (place_id, opened_at desc) where place_id is not null;
create index cases_person on cases (person_id, opened_at desc) where person_id is not null;
create index cases_root on cases (root_id) where root_id is not null;
create index cases_parent on cases (parent_id) where parent_id is not null;
create index cases_reception on cases (reception_id);
create index cases_merged on cases (merged_into) where merged_into is not null;

create table case_event (
  case_id uuid not null,
  seq int not null,
  project_id uuid not null,
  kind text not null,
  action text,
  state text not null,
  version int not null,
  actor jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  clocks jsonb not null,
  data jsonb not null,
  hash text not null,
  primary key (case_id, seq)
) partition by range (case_id);
comment on table case_event is
  'What happened, for ever. Each row holds its resulting state and the clocks then running, so that time spent is folded from here and from nothing else; hash chains it to the row before.';
create table case_event_default partition of case_event default;

create trigger case_event_append_only before update or delete on case_event for each row execute function refuse_change();

-- One partition a year, cut by the time inside the uuidv7 of the case. A prepared statement locks every partition
-- before it knows which one it needs, so a partition a month would cost each reading of a case more than the reading.
create function make_event_partitions(from_at timestamptz, months int) returns void language plpgsql as $$
declare
  year int := extract(year from from_at at time zone 'UTC');
  name text;
begin
  for year in year..extract(year from (from_at + make_interval(months => months)) at time zone 'UTC') loop
    name := 'case_event_' || year;
    if to_regclass(name) is null then
      begin
        execute format('create table %I partition of case_event for values from (%L) to (%L)', name,
          first_uuid_at(make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')),
          first_uuid_at(make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC')));
      exception when check_violation then null; -- rows of that year already lie in the default partition: they stay
      end;
    end if;
  end loop;
end $$;

create function first_uuid_at(at timestamptz) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Fails the statement that would write on top of what somebody else has just written; the transaction starts again.
create function all_moved(moved bigint, expected int) returns int language plpgsql as $$
begin
  if moved <> expected then
    raise exception 'A case has moved since it was read' using errcode = '40001';
  end if;
  return moved;
end $$;

create table case_text (
  id uuid primary key,
  project_id uuid not null,
  case_id uuid not null,
  purpose text not null,
  body text,
  numbers jsonb,
  salt text,
  erased_at timestamptz
);
comment on table case_text is
  'The words people wrote; phone, ID and plate numbers in them are tokens. Events hold a salted commitment only, so words can be erased while every chain stays valid.';
create index case_text_case on case_text (case_id);

create table command (
  id text primary key,
  project_id uuid not null,
  actor text not null,
  fingerprint text not null,
  case_id uuid not null,
  version int not null,
  recorded_at timestamptz not null
);
comment on table command is 'Kept for good: a repeat is answered as the first was, even months later.';

create table number_block (
  project_id uuid not null,
  prefix text not null,
  day text not null,
  next int not null,
  primary key (project_id, prefix, day)
);

create table attachment (
  id uuid primary key,
  project_id uuid not null,
  case_id uuid not null references cases,
  mime text not null,
  bytes int not null,
  width int not null,
  height int not null,
  sha256 text not null,
  storage_key text not null,
  uploaded_by text not null,
  created_at timestamptz not null
);
create index attachment_case on attachment (case_id);

create table outbox (
  id uuid primary key,
  project_id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null
);
comment on table outbox is 'Messages of committed transactions that wait for their relay; ids only, never words or numbers.';

create table notice (
  id uuid primary key,
  project_id uuid not null,
  staff_id uuid not null references staff,
  case_id uuid not null references cases,
  seq int not null,
  kind text not null,
  clock text,
  created_at timestamptz not null,
  read_at timestamptz,
  -- A message may be delivered twice; it is one notice.
  unique (case_id, seq, staff_id)
);
comment on table notice is 'The inbox of a member of staff.';
create index notice_inbox on notice (staff_id, created_at desc);

create table search_entry (
  subject_id uuid not null,
  kind text not null check (kind in ('case', 'person', 'place')),
  project_id uuid not null,
  tokens text[] not null,
  sort_at timestamptz not null,
  primary key (subject_id)
);
comment on table search_entry is 'What a person, place or case can be found by: pairs of characters, keyed hashes of numbers, pinyin.';
-- One for each kind: there are ten cases for every person of a name.
create index search_entry_case on search_entry using gin (tokens) where kind = 'case';
create index search_entry_person on search_entry using gin (tokens) where kind = 'person';
create index search_entry_place on search_entry using gin (tokens) where kind = 'place';

-- What workers have fired, and how late: each counts in a row of its own and in the transaction that fires, so that no
-- two wait for each other and what is counted has happened.
create table timer_tally (
  worker uuid primary key,
  looked_at timestamptz not null,
  fired bigint not null,
  faults bigint not null,
  late_ms bigint not null,
  -- How many were late by at most each bound of kernel/timers/timer-tally.ts, and by more than the bound before it.
  late_by bigint[] not null
) with (fillfactor = 50);
comment on table timer_tally is
  'One row for each worker of the last days, the older ones added up in those that followed; when one was last seen looking, and what it counted.';

grant select, insert, update, delete on timer_tally to nuanju_worker;
grant select on timer_tally to nuanju_app;

grant select, insert, update on reception, cases, command, number_block, search_entry, notice to nuanju_app, nuanju_worker;
grant select, insert on case_event, attachment to nuanju_app, nuanju_worker;
grant select, insert, delete, update on outbox to nuanju_app, nuanju_worker;
grant select, insert on case_text to nuanju_app, nuanju_worker;
grant update (body, numbers, salt, erased_at) on case_text to nuanju_app;
grant delete on search_entry to nuanju_app;
