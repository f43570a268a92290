--liquibase formatted sql

--changeset chaekgil:workflow-1
-- the work of one library up to its next van; one open round a library
create table library_round (
  id bigint generated always as identity primary key,
  library text not null references library,
  day date not null,
  wave text not null references wave,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create unique index one_open_round_per_library on library_round (library) where closed_at is null;

-- the demo city's clock: seconds added to the real time
create table demo_clock (
  one boolean primary key default true check (one),
  offset_seconds bigint not null
);
