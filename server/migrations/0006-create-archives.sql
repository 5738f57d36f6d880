-- Places and people in full. What people write freely (note, service_needs) holds tokens where a phone, ID or plate
-- number stood; the numbers lie sealed beside it.
alter table place
  add column usage text check (usage in ('home', 'shop', 'office', 'dormitory', 'industrial', 'storage', 'public', 'other')),
  add column occupied_as text check (occupied_as in ('unsold', 'sold', 'handedOver', 'renovating', 'renovated', 'occupied', 'rented', 'vacant')),
  add column floor int,
  add column storeys int check (storeys > 0),
  add column has_lift boolean,
  add column area numeric(10, 2) check (area > 0),
  add column inner_area numeric(10, 2) check (inner_area > 0),
  add column layout text,
  add column orientation text check (orientation in ('east', 'southeast', 'south', 'southwest', 'west', 'northwest', 'north', 'northeast', 'northSouth', 'eastWest')),
  add column fit_out text check (fit_out in ('rough', 'fitted', 'renovated')),
  add column handed_over_on date,
  add column residents int check (residents >= 0),
  add column note text,
  add column note_numbers jsonb,
  add column removed_at timestamptz,
  add column version int not null default 1,
  add column updated_at timestamptz not null default now();
comment on table place is 'Project, phase, building, unit, house as a tree, and what lies beside it. Never removed: it ends by removed_at.';
comment on column place.occupied_as is 'Where a house stands between sale and home.';

alter table person
  add column gender text check (gender in ('female', 'male')),
  add column birth_year int check (birth_year between 1900 and 2100),
  add column language text,
  add column service_needs text,
  add column service_needs_numbers jsonb,
  add column note text,
  add column note_numbers jsonb,
  add column id_sealed bytea,
  add column id_hash text,
  add column id_last_four text,
  add column register_no text,
  add column contact_name text,
  add column merged_into uuid references person check (merged_into <> id),
  add column version int not null default 1,
  add column updated_at timestamptz not null default now();
comment on table person is 'A human being or a company as one project knows them. register_no and contact_name are a company''s. One merged into another stays, and points to it.';
-- 2栋 before 10栋, and names as a Chinese reader looks them up: by pinyin.
create collation natural_order (provider = icu, locale = 'zh-u-kn-true');
create index place_house_order on place (project_id, name collate natural_order, id) where kind = 'house' and removed_at is null;
create index person_order on person (project_id, name collate natural_order, id) where merged_into is null;
create index person_merged on person (merged_into) where merged_into is not null;
create index person_id_hash on person (project_id, id_hash) where id_hash is not null;
create index person_updated on person (project_id, updated_at, id) where merged_into is null;
create index place_updated on place (project_id, updated_at, id) where removed_at is null;

alter table person_phone
  add column label text not null default 'mobile' check (label in ('mobile', 'home', 'work', 'other'));

alter table occupancy
  drop constraint occupancy_role_check,
  add constraint occupancy_role_check check (role in ('owner', 'tenant', 'family', 'agent', 'temporary')),
  alter column from_on drop not null,
  add column share numeric(7, 4) check (share > 0 and share <= 1),
  add column moved_in_on date,
  add column version int not null default 1,
  add column updated_at timestamptz not null default now(),
  add constraint occupancy_dates check (to_on is null or from_on is null or to_on >= from_on);
comment on table occupancy is 'Who is what to which place, from when to when. from_on null: since nobody knows when; share is the part owned.';
create index occupancy_person on occupancy (person_id);

create table archive_change (
  id uuid primary key,
  project_id uuid not null,
  subject_kind text not null check (subject_kind in ('place', 'person')),
  subject_id uuid not null,
  action text not null check (action in ('added', 'corrected', 'removed', 'phoneAdded', 'phoneCorrected', 'phoneRemoved', 'occupancyAdded', 'occupancyCorrected', 'occupancyEnded', 'merged', 'imported')),
  actor jsonb not null,
  at timestamptz not null,
  reason text,
  reason_numbers jsonb,
  -- Only what changed; phones and ID numbers as base64 of their sealed form.
  before jsonb not null,
  after jsonb not null
);
comment on table archive_change is 'Who corrected what in the archives, when and why. Only ever added to.';
create index archive_change_subject on archive_change (subject_id, id desc);
create trigger archive_change_append_only before update or delete on archive_change for each row execute function refuse_change();
create trigger place_kept before delete on place for each row execute function refuse_change();

create table archive_import (
  id uuid primary key,
  project_id uuid not null,
  file_name text not null,
  layout text not null check (layout in ('ours', 'peer')),
  state text not null check (state in ('checking', 'checked', 'applying', 'applied', 'refused', 'failed', 'cancelled')),
  mode text check (mode in ('all', 'good')),
  rows_total int,
  rows_done int not null default 0,
  counts jsonb not null default '{}',
  created_by uuid not null,
  applied_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  heartbeat_at timestamptz,
  -- Raised by whoever takes the work up; one that was thought dead and comes back finds another number and writes nothing.
  attempt int not null default 0
);
create index archive_import_project on archive_import (project_id, created_at desc);
create table archive_import_problem (
  import_id uuid not null references archive_import on delete cascade,
  position int not null,
  sheet text not null,
  row_number int not null,
  column_name text,
  code text not null,
  message jsonb not null,
  primary key (import_id, position)
);
create table archive_import_part (
  import_id uuid not null references archive_import on delete cascade,
  project_id uuid not null,
  number int not null,
  sealed bytea not null,
  primary key (import_id, number)
);
comment on table archive_import_part is 'The uploaded workbook in sealed pieces, until it has been read.';
create table archive_import_row (
  import_id uuid not null references archive_import on delete cascade,
  project_id uuid not null,
  kind text not null check (kind in ('place', 'person', 'occupancy')),
  position int not null,
  sheet text not null,
  row_number int not null,
  -- Of a place its codes from the top down, of an occupancy those of its place.
  key text,
  parent_key text,
  -- Of a person the first row that speaks of the same one, of an occupancy the row of its person.
  person_position int,
  given_id uuid,
  fields jsonb not null,
  -- Phones and the ID number, sealed and hashed.
  phones jsonb,
  id_number jsonb,
  -- Heads under which a number stood with stars.
  masked text[],
  tokens text[],
  new_id uuid not null,
  primary key (import_id, kind, position)
);
comment on table archive_import_row is 'What an uploaded workbook says; removed when it is done or a day old.';
-- Written several times over while a workbook is judged, and read by the transaction that has judged only: a crash may
-- empty it.
create unlogged table archive_import_verdict (
  import_id uuid not null,
  kind text not null,
  position int not null,
  subject_id uuid,
  place_id uuid,
  person_id uuid,
  verdict text check (verdict in ('new', 'changed', 'same', 'repeated', 'refused')),
  trouble jsonb,
  primary key (import_id, kind, position)
);
comment on table archive_import_verdict is 'What becomes of each row of an import, as the archives stood when it was judged.';
comment on table archive_import is 'One workbook brought in: checked first, applied after. The uploaded file is removed when it is done or a day old.';

grant select, insert on archive_change to nuanju_app, nuanju_worker;
grant select, insert, update, delete on archive_import, archive_import_problem, archive_import_part, archive_import_row, archive_import_verdict to nuanju_app, nuanju_worker;
grant select, insert, update on place, person, person_phone, occupancy, search_entry to nuanju_worker;
grant delete on person_phone, search_entry to nuanju_worker;
grant delete on occupancy to nuanju_app;

-- Stands for the foreign keys of a case, which look whether the row is there but not whether it has ended. Like them it
-- locks what is pointed to, so a case that is opened beside a merge or a removal waits for it (see ArchiveLock in
-- directory/lock-archives.ts) and then starts again, which finds the survivor. What goes on at the place of its parent,
-- as a call-back does, is no new case there.
-- All cases of a statement at once: many are opened together, and a look at each row would cost a tenth of writing it.
create function places_and_persons_stand() returns trigger language plpgsql as $$
begin
  if exists (
    with standing_person as (
      select id from person where id = any(array(select person_id from opened)) and merged_into is null for key share
    ), standing_place as (
      select id from place where id = any(array(select place_id from opened)) and removed_at is null for key share
    )
    select from opened o
    where (o.person_id is not null and o.person_id <> all(array(select id from standing_person)))
       or (o.place_id is not null and o.place_id <> all(array(select id from standing_place))
         and not exists (select from cases parent where parent.id = o.parent_id and parent.place_id = o.place_id))
  ) then
    raise exception 'There is no such person or place any more' using errcode = '40001';
  end if;
  return null;
end $$;
create trigger cases_opened_where_they_may after insert on cases referencing new table as opened
  for each statement execute function places_and_persons_stand();

-- One that moves, by itself: a trigger on the whole statement cannot be told of which columns.
create function place_and_person_stand() returns trigger language plpgsql as $$
begin
  if new.person_id is distinct from old.person_id and new.person_id is not null then
    perform from person where id = new.person_id and merged_into is null for key share;
    if not found then
      raise exception 'There is no such person any more' using errcode = '40001';
    end if;
  end if;
  if new.place_id is not null and new.place_id is distinct from old.place_id then
    perform from place where id = new.place_id and removed_at is null for key share;
    if not found and not exists (select from cases where id = new.parent_id and place_id = new.place_id) then
      raise exception 'There is no such place any more' using errcode = '40001';
    end if;
  end if;
  return new;
end $$;
create trigger case_moved_where_it_may before update of person_id, place_id on cases for each row
  when (new.person_id is distinct from old.person_id or new.place_id is distinct from old.place_id)
  execute function place_and_person_stand();
