-- Who is asking, in the very round trip that begins the transaction: session or user id -> the actor as JSON, or null.
create function actor_of(asked_user text, at timestamptz) returns jsonb language sql stable as $$
  select case
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
  ) p on true
$$;
grant execute on function actor_of(text, timestamptz) to nuanju_app, nuanju_worker;

-- A session token (its signature checked already) or the hash of an API key; both null or unknown: nobody.
create function enter(session_token text, key_hash text, at timestamptz) returns table (actor jsonb) language sql stable as $$
  select actor_of(coalesce(
    (select user_id from auth.session where token = session_token and expires_at > at),
    (select reference_id from auth.api_key where key = key_hash and enabled and (expires_at is null or expires_at > at))
  ), at)
$$;
grant execute on function enter(text, text, timestamptz) to nuanju_app;
revoke execute on function enter(text, text, timestamptz) from public;
