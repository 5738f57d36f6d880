-- Sign-in that stands up to guessing: sessions that end when nobody uses them, a second step, pauses after wrong
-- passwords that every server keeps to, links that work once, and keys that may do only what they are for.
alter table auth.session add column idle_until timestamptz, add column used_at timestamptz;
comment on column auth.session.idle_until is
  'Until when this session lets its user in; null while a second step of signing in is outstanding. Use moves it on, at most once in some minutes';
comment on column auth.session.expires_at is 'Set at sign-in and never moved by use';

alter table auth.user add column demo boolean not null default false;
comment on column auth.user.demo is
  'Planted with the demo estate, its password public; excused from the second step only while the demo is on';

create table auth.second_factor (
  user_id text primary key references auth.user on delete cascade,
  -- Both sealed with the key ring, which lies outside the database.
  secret bytea,
  pending_secret bytea,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  check ((secret is null) = (confirmed_at is null))
);
comment on column auth.second_factor.pending_secret is 'Shown, and not yet proved by a first code';
comment on column auth.second_factor.last_step is 'The half minute of the last code that was taken: none is taken twice';

create table auth.recovery_code (
  user_id text not null references auth.user on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table auth.recovery_code is 'HMAC under the secret that signs sessions; each opens one sign-in';

create table auth.guess (
  kind text not null,
  key text not null,
  failures double precision not null,
  last_at timestamptz not null,
  blocked_until timestamptz,
  known_at timestamptz,
  primary key (kind, key)
);
comment on table auth.guess is
  'Wrong passwords and codes by account, by address, and by both; failures drain with time, and each past a limit doubles the pause';
comment on column auth.guess.known_at is 'When this account last signed in from this address: it is then no stranger there';
create index guess_by_age on auth.guess (last_at);

create table auth.invitation (
  id text primary key,
  user_id text not null references auth.user on delete cascade,
  purpose text not null check (purpose in ('join', 'reset')),
  token_hash text not null unique,
  created_by text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table auth.invitation is 'Links to set a password with; the newest of a user counts, once, until it expires';
create index invitation_by_user on auth.invitation (user_id);

alter table auth.api_key
  add column may_write boolean not null default false,
  add column tags text[];
comment on column auth.api_key.tags is 'The parts of the API it is for; null for all of them';

grant select, insert, update, delete on all tables in schema auth to nuanju_app;
