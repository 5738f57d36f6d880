-- Two group roles stand between a login and the data. The server puts one of them on at every connection, so that
-- even where one login is all there is, the code that serves requests owns nothing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'nuanju_app') then
    create role nuanju_app nologin nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'nuanju_worker') then
    create role nuanju_worker nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- roles belong to the cluster: a neighbour was quicker
end $$;

revoke create on schema public from public;
grant usage on schema public to nuanju_app, nuanju_worker;
