--liquibase formatted sql

--changeset chaekgil:network-1
create table library (
  id text primary key check (id ~ '^[A-Z0-9]{2,10}$'),
  name text not null,
  kind text not null check (kind in ('MUNICIPAL', 'SMALL')),
  address text not null,
  phone text,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  holdings int not null default 0 check (holdings >= 0),
  hub boolean not null default false
);
create unique index library_one_hub on library (hub) where hub;

-- weekday: 1 Monday to 7 Sunday (ISO 8601); no row: closed on that weekday
create table opening_hours (
  library text not null references library,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  primary key (library, weekday),
  check (opens < closes)
);

-- closed on the n-th such weekday of each month, e.g. the 1st and 3rd Saturday
create table monthly_closure (
  library text not null references library,
  weekday int not null check (weekday between 1 and 7),
  week_of_month int not null check (week_of_month between 1 and 5),
  primary key (library, weekday, week_of_month)
);

create table public_holiday (
  day date primary key,
  name text not null
);

-- extraordinary closure; library null: the whole network
create table closure (
  id bigint generated always as identity primary key,
  library text references library,
  from_day date not null,
  to_day date not null,
  reason text not null,
  check (from_day <= to_day)
);
create index closure_by_day on closure (from_day, to_day);
create index closure_by_library on closure (library);

create table wave (
  id text primary key,
  position int not null unique,
  starts time not null,
  ends time not null,
  sort_minutes int not null check (sort_minutes >= 0),
  check (starts < ends)
);
