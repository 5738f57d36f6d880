create table approval (
  id uuid primary key,
  project_id uuid not null,
  -- Whoever decides needs his post in each of these; project_id is one of them.
  projects uuid[] not null check (project_id = any(projects)),
  -- caseAction, or what else waits for a second person: export.persons, keys.rotate.
  kind text not null,
  -- Posts of which the second person must hold one.
  roles text[] not null,
  -- Of a case's action: which, and the version that was looked at. What was filled in stands in the case's own event.
  case_id uuid,
  action text,
  version int,
  -- Of anything else: what exactly is asked, sealed, and its keyed hash, by which the same request is known again.
  payload bytea,
  fingerprint bytea,
  asked_by uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decision text check (decision in ('approved', 'declined', 'withdrawn', 'expired')),
  decided_by uuid,
  decided_at timestamptz,
  -- Why it was declined, sealed; of a case's action it stands in the case's event.
  reason bytea,
  used_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  check (case_id is null or (action is not null and version is not null)),
  constraint approval_by_another check (decision not in ('approved', 'declined') or decided_by <> asked_by),
  constraint approval_used_once check (used_at is null or decision = 'approved')
);
comment on table approval is
  'What somebody may only do together with a second person. Asked for by one, decided once, by another, before it expires.';
create index approval_waiting on approval (project_id, asked_at) where decision is null;
create index approval_mine on approval (asked_by, asked_at desc);
-- The same thing asked for twice at once is one request.
create unique index approval_same on approval (asked_by, kind, fingerprint) where decision is null and fingerprint is not null;

create function keep_decision() returns trigger language plpgsql as $$
begin
  if old.decision is not null and (new.decision, new.decided_by, new.decided_at, new.reason)
      is distinct from (old.decision, old.decided_by, old.decided_at, old.reason)
    or old.used_at is not null and new.used_at is distinct from old.used_at then
    raise exception 'A decision stands, and is used once' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger approval_decided_once before update on approval for each row execute function keep_decision();
create trigger approval_kept before delete on approval for each row execute function refuse_change();

grant select, insert on approval to nuanju_app, nuanju_worker;
grant update (decision, decided_by, decided_at, reason, used_at) on approval to nuanju_app;

call put_behind_wall('approval', $$asked_by = any ((select scope_list('nuanju.staff'))::uuid[])$$);
