--liquibase formatted sql

--changeset chaekgil:courier-wish-1
-- what a day that is being planned is planned for, until the plan is there
create table planning_wish (
  day date primary key,
  -- PLAN, IMPROVE: a draft; REST: something has happened, the plan counts at once
  kind text not null check (kind in ('PLAN', 'IMPROVE', 'REST')),
  by_user text not null
);

-- which kind of search made a version; null: none did, or it was not written down yet
alter table plan_change add column searched text check (searched in ('PLAN', 'IMPROVE', 'REST'));

--changeset chaekgil:road-news-1
-- what was told of the road on a day
create table road_news (
  id bigint generated always as identity primary key,
  day date not null,
  told_at timestamptz not null,
  by_user text not null,
  kind text not null check (kind in ('LATE', 'ON_TIME', 'BROKEN', 'FETCHED', 'CLOSED', 'OPENED', 'URGENT')),
  van text,
  wave text,
  -- a library, or the barcode of a book, or the number of its request
  about text,
  minutes int,
  check ((van is null) = (wave is null) and (van is null) <> (about is null) and (minutes is not null) = (kind = 'LATE'))
);
create index on road_news (day);
