-- What the law on personal data asks for: people who want to be forgotten, copies of what is kept about them, terms of
-- keeping and what became of each night's clearing.

alter table person add column anonymised_at timestamptz;
comment on column person.anonymised_at is 'Nobody knows any more who this was; the row stays, so that what was counted still counts.';

create table anonymised (
  person_id uuid primary key references person,
  project_id uuid not null,
  at timestamptz not null,
  actor jsonb not null,
  case_id uuid
);
comment on table anonymised is 'Ids only: done again on whatever a restored backup brings back.';
create index anonymised_project on anonymised (project_id, at);

-- History is only ever added to, but for two things: what is said of somebody may be erased for good, and a number may be
-- sealed anew with a fresh key. Who may write these columns can change nothing else in them.
alter table archive_change
  add column erased_at timestamptz,
  drop constraint archive_change_action_check,
  add constraint archive_change_action_check check (action in ('added', 'corrected', 'removed', 'phoneAdded', 'phoneCorrected',
    'phoneRemoved', 'occupancyAdded', 'occupancyCorrected', 'occupancyEnded', 'merged', 'imported', 'anonymised'));

create function without_sealed(said jsonb) returns text language sql immutable as $$
  select regexp_replace(said::text, '"(sealed|phone|idNumber)": "[A-Za-z0-9+/=]*"', '"\1": ""', 'g')
$$;

create function refuse_but_erasing() returns trigger language plpgsql as $$
declare
  said constant text[] := array['before', 'after', 'reason', 'reason_numbers', 'erased_at'];
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - said = to_jsonb(old) - said
    and (old.erased_at is null or new.erased_at = old.erased_at)
    and (without_sealed(new.before) = without_sealed(old.before) or (new.before = '{}' and new.erased_at is not null))
    and (without_sealed(new.after) = without_sealed(old.after) or (new.after = '{}' and new.erased_at is not null))
    and (new.reason is not distinct from old.reason or (new.reason is null and new.erased_at is not null))
    and (without_sealed(new.reason_numbers) is not distinct from without_sealed(old.reason_numbers)
      or (new.reason_numbers is null and new.erased_at is not null))
  then
    return new;
  end if;
  raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = '42501';
end $$;
drop trigger archive_change_append_only on archive_change;
create trigger archive_change_append_only before delete or update on archive_change
  for each row execute function refuse_but_erasing();
grant update (before, after, reason, reason_numbers, erased_at) on archive_change to nuanju_app, nuanju_worker;

-- Whoever is forgotten stands no longer, as one who was merged into another: no case can be opened for them.
create or replace function place_and_person_stand() returns trigger language plpgsql as $$
begin
  if new.person_id is distinct from old.person_id and new.person_id is not null then
    perform from person where id = new.person_id and merged_into is null and anonymised_at is null for key share;
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

create or replace function places_and_persons_stand() returns trigger language plpgsql as $$
begin
  if exists (
    with standing_person as (
      select id from person where id = any(array(select person_id from opened)) and merged_into is null
        and anonymised_at is null for key share
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

alter table attachment add column erased_at timestamptz;
comment on column attachment.erased_at is 'The picture is gone; the row stays because the story of its case speaks of it.';
grant update (storage_key, sha256, erased_at) on attachment to nuanju_app, nuanju_worker;

create table file_to_remove (
  storage_key text primary key,
  project_id uuid not null,
  asked_at timestamptz not null
);
comment on table file_to_remove is 'Files of committed erasures that wait for the worker: what is not in a database cannot be part of its transaction.';
grant select, insert on file_to_remove to nuanju_app;
grant select, insert, delete on file_to_remove to nuanju_worker;

create table case_file (
  id uuid primary key,
  project_id uuid not null,
  case_id uuid not null references cases,
  sealed bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table case_file is 'What was put together for somebody who asked what is kept about them; sealed, and gone after a week.';
create index case_file_case on case_file (case_id);
create index case_file_expiry on case_file (expires_at);
grant select, insert, update (sealed), delete on case_file to nuanju_app, nuanju_worker;

create table retention_term (
  class text primary key,
  days int not null check (days > 0),
  changed_at timestamptz not null,
  changed_by uuid not null
);
comment on table retention_term is 'How long each class of data is kept where that differs from what the code has; never shorter than the law.';
grant select, insert, update on retention_term to nuanju_app;
grant select on retention_term to nuanju_worker;

create table retention_run (
  id uuid primary key,
  -- The night it was done for; two workers cannot both take it.
  night date unique,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  finished_at timestamptz,
  counts jsonb not null
);
comment on table retention_run is 'What was cleared away when, by class: numbers only.';
create index retention_run_order on retention_run (started_at desc);
grant select, insert, update on retention_run to nuanju_app, nuanju_worker;

grant select, insert on anonymised to nuanju_app, nuanju_worker;
grant update (body, numbers, salt, erased_at) on case_text to nuanju_worker;
grant update (fingerprint) on command to nuanju_worker;
grant delete on command, notice, reception to nuanju_worker;
grant delete on person_phone, occupancy to nuanju_worker;
grant usage on schema auth to nuanju_worker;
grant select (id, expires_at), delete on auth.session to nuanju_worker;
grant select (id), delete on auth.user to nuanju_worker;
create index case_closed on cases (closed_at) where closed_at is not null;
create index notice_age on notice (created_at);
create index command_age on command (recorded_at);

-- A reason that was given may be sealed anew with a fresh key: as long as before, under another version.
create or replace function keep_decision() returns trigger language plpgsql as $$
declare
  resealed constant boolean := octet_length(new.reason) = octet_length(old.reason)
    and get_byte(new.reason, 0) <> get_byte(old.reason, 0);
begin
  if old.decision is not null
      and ((new.decision, new.decided_by, new.decided_at) is distinct from (old.decision, old.decided_by, old.decided_at)
        or (new.reason is distinct from old.reason and not coalesce(resealed, false)))
    or old.used_at is not null and new.used_at is distinct from old.used_at then
    raise exception 'A decision stands, and is used once' using errcode = '42501';
  end if;
  return new;
end $$;
grant update (payload, reason) on approval to nuanju_worker;

call put_behind_wall('anonymised', 'false');
call put_behind_wall('file_to_remove', 'false');
call put_behind_wall('case_file', 'sees_case(case_id)', true);
