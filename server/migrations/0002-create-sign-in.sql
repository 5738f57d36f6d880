-- Who can sign in, written by better-auth (user names, API keys). A user is only a login: what he may do hangs on the
-- staff member or the person that carries his id.
create schema auth;

create table auth.user (
  id text primary key,
  username text not null unique,
  name text not null,
  -- better-auth wants one; ours is made from the user name and never written to.
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.session (
  id text primary key,
  user_id text not null references auth.user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column auth.session.expires_at is 'Set at sign-in and never moved: a session row is not written again';
create index session_by_user on auth.session (user_id);
create index session_by_expiry on auth.session (expires_at);

create table auth.account (
  id text primary key,
  user_id text not null references auth.user on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
comment on column auth.account.password is 'scrypt, salted; provider_id is credential and account_id the user id';
create index account_by_user on auth.account (user_id);

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);

create table auth.api_key (
  id text primary key,
  config_id text not null default 'default',
  reference_id text not null references auth.user on delete cascade,
  name text,
  start text,
  prefix text,
  key text not null unique,
  enabled boolean not null default true,
  expires_at timestamptz,
  remaining integer,
  refill_interval integer,
  refill_amount integer,
  last_refill_at timestamptz,
  rate_limit_enabled boolean not null default false,
  rate_limit_time_window integer,
  rate_limit_max integer,
  request_count integer not null default 0,
  last_request timestamptz,
  permissions text,
  metadata text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column auth.api_key.key is 'SHA-256 of the key, base64url; the key itself is shown once and kept nowhere';
comment on column auth.api_key.reference_id is 'The user the key acts for';
create index api_key_by_owner on auth.api_key (reference_id);

grant usage on schema auth to nuanju_app;
grant select, insert, update, delete on all tables in schema auth to nuanju_app;
