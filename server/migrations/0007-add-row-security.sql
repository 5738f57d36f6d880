-- The second wall: a query that forgets its filter shows the rows of whoever asks, and nothing else. What he may see stands
-- in settings of the connection, which the server puts on before his statements (platform/db/scope.ts); a connection
-- without them sees nothing.
create function scope_list(setting text) returns uuid[] language sql stable parallel safe
  return nullif(current_setting(setting, true), '')::uuid[];

-- For the worker, which finds out what is due in every project, and for the owner; the role that serves requests never.
create function scope_everywhere() returns boolean language sql stable parallel safe
  return current_setting('nuanju.everywhere', true) = 'yes' and current_user <> 'nuanju_app';

-- Two things are asked before anybody's scope is known, or where the walls would keep PostgreSQL from using an index: who
-- a login is, and what a search finds. They run as a role of its own, which reads a few tables and writes none.
do $$
begin
  if not exists (select from pg_roles where rolname = 'nuanju_finder') then
    create role nuanju_finder nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to nuanju_finder;
-- Who makes a role may give it away, but not put it on, and only who may put it on can make it the owner of functions.
do $$ begin execute format('grant nuanju_finder to %I with inherit false, set true', current_user); end $$;
grant select on cases, case_text, person, place, occupancy, search_entry, outbox to nuanju_finder;
create policy found on cases for select to nuanju_finder using (true);
create policy found on case_text for select to nuanju_finder using (true);
create policy found on person for select to nuanju_finder using (true);
create policy found on place for select to nuanju_finder using (true);
create policy found on occupancy for select to nuanju_finder using (true);
create policy found on search_entry for select to nuanju_finder using (true);
create policy found on outbox for select to nuanju_finder using (true);
-- To be put on, never inherited: a policy for a role holds for all who inherit from it.
grant nuanju_finder to nuanju_app, nuanju_worker with inherit false;

create function persons_of(login text) returns table (id uuid, project_id uuid, name text, created_at timestamptz)
language sql stable security definer set search_path = public
begin atomic
  select p.id, p.project_id, p.name, p.created_at from person p where p.user_id = login;
end;

-- Whether somebody who does not see a whole project has a hand in a case of it: his team's, held or received by him, or
-- asked for by him.
create function bears_his_name(one cases) returns boolean language sql stable as $$
  select one.project_id = any (scope_list('nuanju.bound')) and (
    one.team_id = any (scope_list('nuanju.teams'))
    or one.assignee_id = any (scope_list('nuanju.staff'))
    or one.receiver_id = any (scope_list('nuanju.staff'))
    or one.person_id = any (scope_list('nuanju.persons')))
$$;

-- The same without the residents: whoever works on a case also works with what has been merged into it.
create function works_on(one cases) returns boolean language sql stable as $$
  select one.project_id = any (scope_list('nuanju.bound')) and (
    one.team_id = any (scope_list('nuanju.teams'))
    or one.assignee_id = any (scope_list('nuanju.staff'))
    or one.receiver_id = any (scope_list('nuanju.staff')))
$$;

create function sees_case(asked uuid) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select from cases c where c.id = asked and bears_his_name(c))
    or exists (select from cases m join cases c on c.id = m.merged_into where m.id = asked and works_on(c));
end $$;

create function sees_person(asked uuid) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  return asked = any (scope_list('nuanju.persons'))
    or exists (select from cases c where c.person_id = asked and bears_his_name(c))
    or exists (select from cases m join cases c on c.id = m.merged_into where m.person_id = asked and works_on(c));
end $$;

create function sees_reception(asked uuid) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select from cases c where c.reception_id = asked and bears_his_name(c))
    or exists (select from cases m join cases c on c.id = m.merged_into where m.reception_id = asked and works_on(c));
end $$;

-- The page of a case names its parent and its children, whoever works on them.
create function sees_family(asked uuid, parent uuid) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select from cases c where (c.id = parent or c.parent_id = asked) and bears_his_name(c));
end $$;

-- Whoever asked for a case that was merged sees how the other one goes on; whoever works on that one, what was merged.
create function sees_merged(asked uuid, survivor uuid) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select from cases c where c.merged_into = asked and bears_his_name(c))
    or exists (select from cases c where c.id = survivor and works_on(c));
end $$;

grant create on schema public to nuanju_finder;
alter function persons_of(text) owner to nuanju_finder;
alter function sees_case(uuid) owner to nuanju_finder;
alter function sees_person(uuid) owner to nuanju_finder;
alter function sees_reception(uuid) owner to nuanju_finder;
alter function sees_family(uuid, uuid) owner to nuanju_finder;
alter function sees_merged(uuid, uuid) owner to nuanju_finder;
revoke create on schema public from nuanju_finder;
revoke execute on function persons_of(text) from public;
grant execute on function persons_of(text) to nuanju_app;

-- What bears somebody's name, in one list: ids of teams, staff and persons are never the same.
create function scope_mine() returns uuid[] language sql stable parallel safe
  return scope_list('nuanju.teams') || scope_list('nuanju.staff') || scope_list('nuanju.persons');

-- A table whose rows carry project_id. `own` is what somebody sees of a project in which he holds a post, or lives, and
-- which he does not see whole; a function that `asks_bound` itself is not asked for it twice. What the connection may see
-- stands in subqueries, so that each statement asks once and not for every row; but each is made ready with every
-- statement, used or not, and a page has a dozen tables: so there are as few as will do. "Is true" keeps the planner from
-- taking a wall for a way into an index on project_id: on a small estate it would, and keep for ever the plan that read a
-- whole project when there was little in it.
-- nuanju.whole: projects of which he sees every row. nuanju.bound: projects in which he holds any post, or lives.
create procedure put_behind_wall(one regclass, own text, asks_bound boolean default false) language plpgsql as $$
declare
  whole text := '(project_id = any ((select scope_list(''nuanju.whole''))::uuid[])) is true';
  bound text := '(project_id = any ((select scope_list(''nuanju.bound''))::uuid[])) is true and ';
begin
  execute format('create policy seen on %s using (%s%s) with check (%s)', one, whole,
    case when own <> 'false' then ' or (' || case when asks_bound then '' else bound end || own || ')' else '' end, whole);
  -- Of a role, not of the rest: it costs the role of requests nothing, not even a question.
  execute format('create policy everything on %s to nuanju_worker, current_user
    using ((select scope_everywhere())) with check ((select scope_everywhere()))', one);
  execute format('alter table %s enable row level security', one);
  execute format('alter table %s force row level security', one);
end $$;

call put_behind_wall('cases', $$(
  array[team_id, assignee_id, receiver_id, person_id] && (select scope_mine())::uuid[]
  or sees_family(id, parent_id)
  or sees_merged(id, merged_into))$$);
call put_behind_wall('case_event', 'sees_case(case_id)', true);
call put_behind_wall('case_text', 'sees_case(case_id)', true);
call put_behind_wall('attachment', 'sees_case(case_id)', true);
call put_behind_wall('reception', 'sees_reception(id)', true);
call put_behind_wall('person', 'sees_person(id)', true);
call put_behind_wall('person_phone', 'sees_person(person_id)', true);
call put_behind_wall('occupancy', 'person_id = any ((select scope_list(''nuanju.persons''))::uuid[])');
call put_behind_wall('place', 'true');
call put_behind_wall('notice', 'staff_id = any ((select scope_list(''nuanju.staff''))::uuid[])');
call put_behind_wall('command', 'false');
call put_behind_wall('number_block', 'false');
call put_behind_wall('outbox', 'false');
call put_behind_wall('search_entry', 'false');
call put_behind_wall('archive_change', 'false');
call put_behind_wall('archive_import', 'false');
call put_behind_wall('archive_import_part', 'false');
call put_behind_wall('archive_import_row', 'false');
-- Says in words what stands in a workbook, without a project of its own.
create policy seen on archive_import_problem using (exists (select from archive_import i where i.id = import_id));
alter table archive_import_problem enable row level security;
alter table archive_import_problem force row level security;
