-- What the company has promised in public (L2): the sentence, where it hangs, the clock that it is measured by. A row is a
-- version and never changes; whoever changes a promise adds the next one.
create table promise (
  promise_id uuid not null,
  version int not null check (version > 0),
  -- For the projects below it.
  unit_id uuid not null references org_unit,
  sentence_zh text not null,
  sentence_en text not null,
  published_where text not null,
  published_on date not null,
  process text not null,
  clock text not null,
  -- The cases it is about, {"urgency": "urgent"}; {} for all.
  facts jsonb not null default '{}',
  -- Of a hundred, how many shall be kept.
  wanted_share numeric(4, 1) not null check (wanted_share between 1 and 100),
  withdrawn boolean not null default false,
  made_by uuid references staff,
  made_at timestamptz not null,
  primary key (promise_id, version)
);
create index promise_unit on promise (unit_id);
comment on table promise is 'Published promises, version by version; the newest version of each is in force unless withdrawn.';

create table promise_review (
  id uuid primary key,
  promise_id uuid not null,
  version int not null,
  reviewed_by uuid references staff,
  reviewed_at timestamptz not null,
  note text,
  foreign key (promise_id, version) references promise
);
create index promise_review_promise on promise_review (promise_id, reviewed_at desc);
comment on table promise_review is 'That somebody looked whether a promise still stands as published; due a year after the last time.';

create trigger promise_kept before update or delete on promise for each row execute function refuse_change();
create trigger promise_review_kept before update or delete on promise_review
  for each row execute function refuse_change();

-- How a project is reached in public; its promises name them.
create table project_contact (
  id uuid primary key,
  project_id uuid not null,
  kind text not null check (kind in ('phone', 'email')),
  value text not null,
  -- When somebody answers, in words.
  hours text,
  made_by uuid references staff,
  made_at timestamptz not null,
  ended_by uuid references staff,
  ended_at timestamptz
);
create unique index project_contact_once on project_contact (project_id, kind, value) where ended_at is null;
comment on table project_contact is 'Public phones and addresses of a project, of which there is at least one each.';
call put_behind_wall('project_contact', 'true');

-- The month of a promise is that in which it was kept or broken: cases that were alive then, ended ones by their end.
create index cases_closed on cases (project_id, process, closed_at) where closed_at is not null;

grant select on promise, promise_review, project_contact to nuanju_app, nuanju_worker;
grant insert on promise, promise_review, project_contact to nuanju_app;
grant update (ended_by, ended_at) on project_contact to nuanju_app;
