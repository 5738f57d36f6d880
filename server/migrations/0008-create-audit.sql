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
