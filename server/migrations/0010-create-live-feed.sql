-- What has changed, for screens that are open: ids and versions, never words. Whoever changes a case or an inbox adds
-- one small row in the same statement; a relay takes the rows of committed transactions and gives them positions, in its
-- own transaction and one relay at a time, so that a position is never followed by a smaller one (decision 0016).

create table live_change (
  project_id uuid not null,
  case_id uuid,
  -- Whom the case was taken from by this change: they hear of it once more.
  left_team uuid,
  left_assignee uuid,
  -- Somebody's inbox instead of a case.
  staff_id uuid,
  check ((case_id is null) <> (staff_id is null))
);
comment on table live_change is
  'Changes of committed transactions that wait for a position. Without any index: a row costs its writer next to nothing.';

create table live_feed (
  position bigint primary key,
  project_id uuid not null,
  case_id uuid,
  version int,
  seq int,
  team_id uuid,
  assignee_id uuid,
  receiver_id uuid,
  person_id uuid,
  left_teams uuid[],
  left_assignees uuid[],
  staff_id uuid,
  unread int,
  relayed_at timestamptz not null
);
comment on table live_feed is
  'Kept for some hours; ids, versions and who may hear of it, as the case was when it got its position.';

create table live_state (
  one boolean primary key default true check (one),
  head bigint not null,
  floor bigint not null
);
comment on table live_state is
  'The last position given, and the last one forgotten: whoever stopped hearing before that reloads what he shows.';
insert into live_state (head, floor) values (0, 0);

grant insert on live_change to nuanju_app, nuanju_worker;
grant select, delete on live_change to nuanju_worker;
grant select on live_feed, live_state to nuanju_app, nuanju_worker;
grant insert, delete on live_feed to nuanju_worker;
grant update on live_state to nuanju_worker;

call put_behind_wall('live_change', 'false');
call put_behind_wall('live_feed', 'false');
-- The process that holds the streams reads all of it and tells each reader what concerns him.
grant select on live_feed to nuanju_finder;
create policy found on live_feed for select to nuanju_finder using (true);
