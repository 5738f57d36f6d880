-- What the State Council arranged for a year may be corrected, as the Spring Festival of 2020 was in January: a row of
-- its own that says why, and the one before it stays.
alter table holiday_year
  add column version int not null default 1 check (version > 0),
  add column reason text,
  add check (version = 1 or reason is not null),
  drop constraint holiday_year_pkey,
  add primary key (year, version);
