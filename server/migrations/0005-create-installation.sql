create table installation (
  one boolean primary key default true check (one),
  key_fingerprint text not null,
  created_at timestamptz not null
);
comment on table installation is 'Which keys this database was sealed with; a server that has others must not write into it.';
grant select, insert on installation to nuanju_app;
