-- Two logs that nobody can bend: what was done (audit) and who saw whose data (reads). Each is one chain: an entry gets
-- its place at the moment its transaction commits, so an open transaction holds nobody and two never take one place.
create table log_head (
  chain text primary key check (chain in ('audit', 'reads')),
  number bigint not null,
  hash text,
  cut_number bigint not null default 0,
  cut_hash text,
  cut_at timestamptz
);
comment on table log_head is
  'The end of each chain, and where its front was cut when entries had lived their time: what is left hangs on cut_hash.';

create table log_link (
  chain text not null,
  number bigint not null,
  -- audit_entry.id or read_batch.id. No key is declared to it: the link stays to tell that its entry is gone.
  entry_id uuid not null,
  hash text not null,
  primary key (chain, number)
);
create unique index log_link_entry on log_link (entry_id);

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  project_id uuid,
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject_kind text,
  subject_id text,
  data jsonb not null,
  ip text,
  request_id text,
  digest text not null
);
comment on table audit_entry is
  'What was done by whom, for ever until its time is over. data holds ids and the names of fields, never a number or a name.';
comment on column audit_entry.project_id is 'Null for what belongs to no project: signing in, keys, the logs themselves';
comment on column audit_entry.digest is 'SHA-256 over the entry in canonical form; the chain is built over it';
create index audit_entry_time on audit_entry (at desc, id desc);
create index audit_entry_subject on audit_entry (subject_id, at desc) where subject_id is not null;
create index audit_entry_actor on audit_entry (actor_id, at desc) where actor_id is not null;

-- The same as chainHash in platform/crypto/chain.ts, which verifies what this has linked.
create function link_hash(previous text, digest text) returns text language sql immutable as $$
  select rtrim(translate(encode(sha256(convert_to(coalesce(previous, '') || E'\n' || digest, 'UTF8')), 'base64'),
    '+/', '-_'), '=')
$$;

-- Run as the owner at commit: who writes an entry has no right to the chain itself.
create function link_log_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  linked log_head;
begin
  insert into log_head (chain, number, hash) values (tg_argv[0], 1, link_hash(null, new.digest))
    on conflict (chain) do update set number = log_head.number + 1, hash = link_hash(log_head.hash, new.digest)
    returning * into linked;
  insert into log_link (chain, number, entry_id, hash) values (linked.chain, linked.number, new.id, linked.hash);
  return null;
end $$;
revoke execute on function link_log_entry() from public;

create constraint trigger audit_entry_linked after insert on audit_entry
  deferrable initially deferred for each row execute function link_log_entry('audit');

-- The one door is cut_log below, which takes a chain from its front and says so in the chain's head.
create function refuse_change_of_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('nuanju.cutting', true) = 'on' then return old; end if;
  raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = '42501';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_change_of_log();
create trigger log_link_append_only before update or delete on log_link
  for each row execute function refuse_change_of_log();

grant select on log_head, log_link to nuanju_app, nuanju_worker;
grant select, insert on audit_entry to nuanju_app, nuanju_worker;

-- Who saw whose data. Noted in the process that showed it and written in batches, one link of the chain for each.
create table read_batch (
  id uuid primary key,
  at timestamptz not null,
  entries int not null,
  digest text not null
);
comment on column read_batch.digest is 'SHA-256 over the entries of the batch in canonical form';

create table read_entry (
  batch_id uuid not null,
  place int not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  ip text,
  -- The route that answered, and the id in its address.
  view text not null,
  about uuid,
  subjects uuid[] not null,
  primary key (batch_id, place)
);
comment on table read_entry is
  'One answer and the persons in it. No project_id: an answer may hold persons of several; the persons say whose it is.';
create index read_entry_subjects on read_entry using gin (subjects);
create index read_entry_actor on read_entry (actor_id, at desc);

create constraint trigger read_batch_linked after insert on read_batch
  deferrable initially deferred for each row execute function link_log_entry('reads');
create trigger read_batch_append_only before update or delete on read_batch
  for each row execute function refuse_change_of_log();
create trigger read_entry_append_only before update or delete on read_entry
  for each row execute function refuse_change_of_log();
grant select, insert on read_batch, read_entry to nuanju_app, nuanju_worker;

-- Takes entries older than `before` from the front of a chain, at most `most` links at once. What is left hangs on the
-- hash of the last one taken. The law asks for 180 days; no setting and no caller goes below them.
create function cut_log(of_chain text, before timestamptz, most int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head log_head;
  last_old bigint;
  ids uuid[];
begin
  if before > now() - interval '180 days' then
    raise exception 'Logs are kept for 180 days at least' using errcode = '22023';
  end if;
  select * into head from log_head where chain = of_chain for update;
  if not found then return 0; end if;
  -- Before anything is looked at: what the caller may not see is no less young.
  perform set_config('nuanju.cutting', 'on', true), set_config('nuanju.everywhere', 'yes', true);
  select min(l.number) - 1 into last_old from log_link l
    where l.chain = of_chain and l.number <= head.cut_number + most
      and (exists (select from audit_entry e where e.id = l.entry_id and e.at >= before)
        or exists (select from read_batch b where b.id = l.entry_id and b.at >= before));
  last_old := coalesce(last_old, least(head.cut_number + most, head.number));
  if last_old <= head.cut_number then return 0; end if;
  select array_agg(entry_id) into ids from log_link where chain = of_chain and number <= last_old;
  update log_head set cut_number = last_old, cut_at = before,
      cut_hash = (select hash from log_link where chain = of_chain and number = last_old) where chain = of_chain;
  delete from read_entry where batch_id = any(ids);
  delete from read_batch where id = any(ids);
  delete from audit_entry where id = any(ids);
  delete from log_link where chain = of_chain and number <= last_old;
  perform set_config('nuanju.cutting', 'off', true);
  return last_old - head.cut_number;
end $$;
revoke execute on function cut_log(text, timestamptz, int) from public;
grant execute on function cut_log(text, timestamptz, int) to nuanju_worker;

-- Whoever acts adds to the logs, whatever he may see of them; what belongs to no project is seen by whoever sees all.
create policy seen on audit_entry using (
  (select scope_everywhere())
  or project_id = any ((select scope_list('nuanju.whole'))::uuid[])
  or (project_id is null and (select not exists (
    select from org_unit u where u.kind = 'project' and u.id <> all (coalesce(scope_list('nuanju.whole'), '{}')))))
) with check (true);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;

-- A reading is seen with any of its persons.
create policy seen on read_entry using (
  (select scope_everywhere()) or exists (select from person p where p.id = any (subjects))
) with check (true);
alter table read_entry enable row level security;
alter table read_entry force row level security;
