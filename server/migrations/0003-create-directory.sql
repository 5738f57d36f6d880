create table org_unit (
  id uuid primary key,
  parent_id uuid references org_unit,
  kind text not null check (kind in ('group', 'city', 'project', 'department', 'team')),
  code text,
  name text not null,
  -- From the root down to itself: "below this unit" is one array operator.
  lineage uuid[] not null,
  project_id uuid references org_unit,
  time_zone text not null default 'Asia/Shanghai',
  created_at timestamptz not null,
  check (kind <> 'project' or (code ~ '^[A-Z0-9]{2,8}$' and project_id = id))
);
comment on table org_unit is 'The company as a tree. A project (管理处) is the unit of data scope; its code stands in every number.';
create unique index org_unit_project_code on org_unit (code) where kind = 'project';
-- One house is one company: a year published in it holds for all there is.
create unique index org_unit_company on org_unit ((parent_id is null)) where parent_id is null;
create index org_unit_lineage on org_unit using gin (lineage);

create table staff (
  id uuid primary key,
  user_id text unique,
  name text not null,
  title text,
  left_at timestamptz,
  created_at timestamptz not null
);

create table staff_grant (
  id uuid primary key,
  staff_id uuid not null references staff,
  org_unit_id uuid not null references org_unit,
  role text not null check (role in ('administrator', 'manager', 'supervisor', 'desk', 'officer', 'technician', 'auditor')),
  from_at timestamptz not null,
  to_at timestamptz,
  unique (staff_id, org_unit_id, role, from_at)
);
comment on table staff_grant is 'Who is what, where, and from when to when; holds for every unit below.';

-- Nothing below declares a key to org_unit: units are never removed, and each row written would lock its project's.
create table place (
  id uuid primary key,
  project_id uuid not null,
  parent_id uuid references place,
  kind text not null check (kind in ('phase', 'building', 'unit', 'house', 'publicArea', 'facility', 'parkingSpace', 'venue')),
  code text not null,
  -- The way people here say it, from the building down: 3栋2单元501.
  name text not null,
  created_at timestamptz not null,
  unique nulls not distinct (project_id, parent_id, code)
);
create index place_parent on place (parent_id);

create table person (
  id uuid primary key,
  project_id uuid not null,
  -- Links the rows of one human being who is known to several projects.
  identity_id uuid not null,
  kind text not null default 'natural' check (kind in ('natural', 'company')),
  name text not null,
  salutation text,
  user_id text,
  created_at timestamptz not null
);
create index person_user on person (user_id) where user_id is not null;
create index person_project_name on person (project_id, name);

create table person_phone (
  id uuid primary key,
  project_id uuid not null,
  person_id uuid not null references person on delete cascade,
  sealed bytea not null,
  hash text not null,
  last_four text not null,
  position int not null default 0,
  unique (person_id, hash)
);
comment on table person_phone is 'Numbers are sealed with a key that is not in the database; the hashes find a whole number or its last four digits.';
create index person_phone_hash on person_phone (project_id, hash);
create index person_phone_last_four on person_phone (project_id, last_four);

create table occupancy (
  id uuid primary key,
  project_id uuid not null,
  person_id uuid not null references person,
  place_id uuid not null references place,
  role text not null check (role in ('owner', 'tenant', 'family', 'agent')),
  from_on date not null,
  to_on date,
  unique nulls not distinct (person_id, place_id, role, from_on)
);
create index occupancy_place on occupancy (place_id);

grant select, insert, update on org_unit, staff, staff_grant, place, person, person_phone, occupancy to nuanju_app;
grant delete on person_phone to nuanju_app;
grant select on org_unit, staff, staff_grant, place, person, person_phone, occupancy to nuanju_worker;
