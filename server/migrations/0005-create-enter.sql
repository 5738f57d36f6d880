-- Who is asking, in the very round trip that begins the transaction: session token or key -> the actor as JSON, or null.
-- PL/pgSQL keeps its plans with the connection; functions in SQL are planned anew at every request, which cost more
-- than the request's own reading.
create function actor_of(asked_user text, at timestamptz) returns jsonb language plpgsql stable as $$
begin
  return (select case
    when s.id is not null then jsonb_build_object(
      'kind', 'staff', 'id', s.id, 'userId', s.user_id, 'name', s.name,
      'grants', coalesce((
        select jsonb_agg(jsonb_build_object(
          'role', g.role, 'unitId', g.org_unit_id, 'unitKind', u.kind,
          'projectIds', case when u.project_id is not null then jsonb_build_array(u.project_id) else
            coalesce((select jsonb_agg(p.id order by p.code) from org_unit p where p.kind = 'project' and p.lineage @> array[u.id]), '[]') end))
        from staff_grant g join org_unit u on u.id = g.org_unit_id
        where g.staff_id = s.id and g.from_at <= at and (g.to_at is null or g.to_at > at)), '[]'))
    when p.persons is not null then jsonb_build_object(
      'kind', 'resident', 'id', p.persons -> 0 ->> 'id', 'userId', asked_user, 'name', p.persons -> 0 ->> 'name', 'persons', p.persons)
    end
    from (select 1) one
    left join staff s on s.user_id = asked_user and (s.left_at is null or s.left_at > at)
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', id, 'projectId', project_id, 'name', name) order by created_at) as persons
      from person where user_id = asked_user
    ) p on true);
end $$;

grant execute on function actor_of(text, timestamptz) to nuanju_app, nuanju_worker;

-- A session token (its signature checked already) or the hash of an API key; both empty or unknown: nobody.
create function enter(session_token text, key_hash text, at timestamptz) returns table (actor jsonb) language plpgsql stable as $$
declare
  who text;
begin
  select user_id into who from auth.session where token = session_token and expires_at > at;
  if who is null and key_hash <> '' then
    select reference_id into who from auth.api_key
    where key = key_hash and enabled and (expires_at is null or expires_at > at);
  end if;
  actor := actor_of(who, at);
  return next;
end $$;
grant execute on function enter(text, text, timestamptz) to nuanju_app;
revoke execute on function enter(text, text, timestamptz) from public;
