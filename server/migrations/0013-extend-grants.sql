-- More posts, three of which no one person may hold two of at the same time; who gave a grant and who ended it. A grant
-- is ended, never changed or removed: what somebody was, and when, stays true.
create extension if not exists btree_gist;

alter table staff_grant
  -- One taken back before it began is followed by another with the same beginning; the last line below says enough.
  drop constraint staff_grant_staff_id_org_unit_id_role_from_at_key,
  drop constraint staff_grant_role_check,
  add constraint staff_grant_role_check check (role in ('administrator', 'securityAdministrator', 'manager', 'supervisor', 'desk', 'officer', 'technician', 'auditor', 'committee')),
  add constraint staff_grant_times check (to_at is null or to_at >= from_at),
  add column given_by uuid references staff,
  add column given_at timestamptz,
  add column ended_by uuid references staff,
  add column ended_at timestamptz,
  add constraint staff_grant_ended check (ended_at is null or to_at is not null),
  -- Whoever runs the system, whoever says who may do what, and whoever looks at what both have done.
  add constraint staff_grant_three_people exclude using gist (
    staff_id with =, role with <>, tstzrange(from_at, to_at) with &&
  ) where (role in ('administrator', 'securityAdministrator', 'auditor')),
  add constraint staff_grant_once exclude using gist (
    staff_id with =, org_unit_id with =, role with =, tstzrange(from_at, to_at) with &&
  );
comment on column staff_grant.given_by is 'Null where it came by the command line or the set-up.';
create index staff_grant_staff on staff_grant (staff_id);
create index staff_grant_unit on staff_grant (org_unit_id);

revoke update on staff_grant from nuanju_app;
grant update (to_at, ended_by, ended_at) on staff_grant to nuanju_app;
create trigger staff_grant_kept before delete on staff_grant for each row execute function refuse_change();
