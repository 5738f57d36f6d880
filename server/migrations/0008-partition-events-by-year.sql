-- One partition a year instead of one a month. A prepared statement locks every partition before it knows which one it
-- needs, so eighteen months ahead cost each reading of a case more than the reading itself.
create or replace function make_event_partitions(from_at timestamptz, months int) returns void language plpgsql as $$
declare
  year int := extract(year from from_at at time zone 'UTC');
  name text;
begin
  for year in year..extract(year from (from_at + make_interval(months => months)) at time zone 'UTC') loop
    name := 'case_event_' || year;
    if to_regclass(name) is null then
      begin
        execute format('create table %I partition of case_event for values from (%L) to (%L)', name,
          first_uuid_at(make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')),
          first_uuid_at(make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC')));
      exception when check_violation then null; -- rows of that year already lie in the default partition: they stay
      end;
    end if;
  end loop;
end $$;

do $$
declare
  months text[];
  month text;
begin
  select coalesce(array_agg(inhrelid::regclass::text), '{}') into months from pg_inherits
  where inhparent = 'case_event'::regclass and inhrelid <> 'case_event_default'::regclass;
  foreach month in array months loop
    execute format('alter table case_event detach partition %I', month);
  end loop;
  perform make_event_partitions(now(), 18);
  foreach month in array months loop
    execute format('insert into case_event select * from %I', month);
    execute format('drop table %I', month);
  end loop;
end $$;
