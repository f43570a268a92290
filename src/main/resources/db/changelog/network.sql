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

--changeset chaekgil:network-2 splitStatements:false
-- one row: a new number after every change of the network, so that nodes may keep these facts in memory
create sequence network_version_number;
create table network_version (
  one boolean primary key default true check (one),
  version bigint not null
);
insert into network_version (version) values (nextval('network_version_number'));
create function network_has_changed() returns trigger language plpgsql as '
begin
  update network_version set version = nextval(''network_version_number'');
  return null;
end';
create trigger library_changed after insert or update or delete or truncate on library for each statement execute function network_has_changed();
create trigger opening_hours_changed after insert or update or delete or truncate on opening_hours for each statement execute function network_has_changed();
create trigger monthly_closure_changed after insert or update or delete or truncate on monthly_closure for each statement execute function network_has_changed();
create trigger public_holiday_changed after insert or update or delete or truncate on public_holiday for each statement execute function network_has_changed();
create trigger closure_changed after insert or update or delete or truncate on closure for each statement execute function network_has_changed();
create trigger wave_changed after insert or update or delete or truncate on wave for each statement execute function network_has_changed();
