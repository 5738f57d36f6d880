-- A decision about clocks that is applied to cases already running: done in the background, case by case, each by an event
-- of its own. Also what a calendar does to them whose year was published late.
create table reconsideration (
  id uuid primary key,
  -- The projects below it.
  unit_id uuid not null references org_unit,
  -- What is null here is not asked about: every process, every clock, whatever calendar.
  process text,
  clock text,
  facts jsonb not null default '{}',
  calendar text,
  -- Without free text: {"kind": "holidayYear", "year": 2027}.
  reason jsonb not null,
  made_by uuid references staff,
  made_at timestamptz not null,
  -- When what was decided comes into force.
  starts_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done')),
  total int,
  done int not null default 0,
  moved int not null default 0,
  now_overdue int not null default 0,
  failed int not null default 0,
  -- Everything up to this case has been looked at.
  cursor uuid,
  -- Who works at it: a worker that was overtaken writes nothing any more.
  attempt int not null default 0,
  beat_at timestamptz,
  finished_at timestamptz,
  check ((state = 'done') = (finished_at is not null))
);
comment on table reconsideration is 'Decisions about clocks being applied to running cases, and how far they are.';
create index reconsideration_open on reconsideration (starts_at) where finished_at is null;
create index reconsideration_unit on reconsideration (unit_id, made_at desc);

-- Which local law holds for a unit and all below it, from when on: numbered rows that are added and never changed, as
-- every decision about clocks. What the laws say ships with the product.
create table unit_law (
  number bigint primary key,
  unit_id uuid not null references org_unit,
  law text not null,
  holds boolean not null,
  effective_from timestamptz not null,
  made_by uuid references staff,
  made_at timestamptz not null
);
create trigger unit_law_kept before update or delete on unit_law for each row execute function refuse_change();
grant select on unit_law to nuanju_app, nuanju_worker;
grant insert on unit_law to nuanju_app;

grant select on reconsideration to nuanju_app, nuanju_worker;
grant insert on reconsideration to nuanju_app;
grant update on reconsideration to nuanju_worker;
