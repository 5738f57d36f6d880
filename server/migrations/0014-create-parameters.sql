-- What a company decides about its clocks: how long, in which calendar, who is told when. Every change is a row of its
-- own, in force from an instant on, for the projects below a unit; a running clock keeps the rows it was given
-- (decision 0021). Rows are added and never changed, so a number means the same for ever.
create table parameter_state (
  one boolean primary key default true check (one),
  head bigint not null
);
comment on table parameter_state is
  'Rises with every decision - parameter, calendar_version, unit_law - and every unit that inherits other ones; each request looks here whether its server knows them all.';
insert into parameter_state (head) values (0);

create table parameter (
  number bigint primary key,
  unit_id uuid not null references org_unit,
  process text not null,
  clock text not null,
  -- The facts of the cases it is for, {"urgency": "urgent"}; {} for all.
  facts jsonb not null default '{}',
  -- What is null here comes from the next wider rule: of fewer facts, of a higher unit, of the process itself.
  target_seconds int check (target_seconds between 60 and 63072000),
  calendar text,
  steps jsonb,
  effective_from timestamptz not null,
  made_by uuid references staff,
  made_at timestamptz not null,
  note text
);

create table calendar_version (
  number bigint primary key,
  -- What events keep, officeHours@p12: a calendar, and never another one.
  ref text not null unique,
  key text not null,
  unit_id uuid not null references org_unit,
  content jsonb not null,
  effective_from timestamptz not null,
  made_by uuid references staff,
  made_at timestamptz not null,
  note text
);

-- The State Council's arrangement of a year after those that ship with the product.
create table holiday_year (
  year int primary key,
  content jsonb not null,
  made_by uuid references staff,
  made_at timestamptz not null,
  source text not null
);

create trigger parameter_kept before update or delete on parameter for each row execute function refuse_change();
create trigger calendar_version_kept before update or delete on calendar_version
  for each row execute function refuse_change();
create trigger holiday_year_kept before update or delete on holiday_year for each row execute function refuse_change();

-- A unit that is founded or moved inherits other parameters than before.
create function raise_parameter_head() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update parameter_state set head = head + 1;
  return null;
end $$;
-- Not for a team, which decides and inherits nothing of its own: it would send every server to read everything anew.
create trigger org_unit_inherits after insert or update of parent_id, lineage on org_unit
  for each row when (new.kind in ('group', 'city', 'project')) execute function raise_parameter_head();

grant select on parameter_state, parameter, calendar_version, holiday_year to nuanju_app, nuanju_worker;
grant insert on parameter, calendar_version, holiday_year to nuanju_app;
grant update on parameter_state to nuanju_app;
