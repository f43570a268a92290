--liquibase formatted sql

--changeset chaekgil:courier-1
create table van (
  id text primary key,
  capacity int not null check (capacity > 0),
  in_service boolean not null default true
);

create table courier_plan (
  id bigint generated always as identity primary key,
  day date not null,
  version int not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'DRIVEN', 'REPLACED')),
  hard bigint not null,
  soft bigint not null,
  day_file text not null,
  plan_file text not null,
  made_at timestamptz not null,
  made_by text not null,
  published_at timestamptz,
  published_by text,
  unique (day, version)
);
create unique index one_published_plan_per_day on courier_plan (day) where state in ('PUBLISHED', 'DRIVEN');

create table trip (
  id bigint generated always as identity primary key,
  plan bigint not null references courier_plan,
  day date not null,
  van text not null references van,
  wave text not null references wave,
  state text not null check (state in ('PLANNED', 'UNDERWAY', 'FINISHED', 'BROKEN', 'REPLACED', 'NOT_DRIVEN')),
  departs time not null,
  returns time not null,
  metres int not null,
  departed_at timestamptz,
  finished_at timestamptz
);
create unique index one_trip_per_van_and_wave on trip (day, van, wave) where state <> 'REPLACED';
create index trip_by_plan on trip (plan);
create index trip_by_day on trip (day);

create table trip_stop (
  trip bigint not null references trip,
  position int not null,
  library text not null references library,
  arrives time not null,
  starts time not null,
  leaves time not null,
  planned_load int not null,
  planned_unload int not null,
  on_board int not null,
  done_at timestamptz,
  skipped_at timestamptz,
  -- what was moved in fact: totes, and the items in them
  loaded int not null default 0,
  loaded_items int not null default 0,
  unloaded int not null default 0,
  unloaded_items int not null default 0,
  primary key (trip, position),
  unique (trip, library)
);
create index trip_stop_by_library on trip_stop (library);

-- one process leads a day: it opens the day's row, a second one finds it open
create table courier_day (
  day date primary key,
  process text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  day_file text
);

-- what did not arrive on its day, and why
create table leftover (
  id bigint generated always as identity primary key,
  day date not null,
  at_library text references library,
  van text references van,
  to_library text not null references library,
  request boolean not null,
  items int not null check (items > 0),
  why text not null,
  check ((at_library is null) <> (van is null))
);
create index leftover_by_day on leftover (day);

--changeset chaekgil:courier-skipped
-- null: not skipped, or passed over because the trip ended
alter table trip_stop add column skipped_why text check (skipped_why in ('CLOSED', 'NO_ACCESS', 'NO_TIME', 'OTHER'));
