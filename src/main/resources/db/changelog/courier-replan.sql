--liquibase formatted sql

--changeset chaekgil:courier-replan-1
-- a late trip reaches its next place, or leaves the hub, at this moment at the earliest; over with its next stop
alter table trip add column not_before timestamptz;

-- what a new plan changes for a van on the road or about to leave; kept until its driver has seen it
create table driver_notice (
  id bigint generated always as identity primary key,
  day date not null,
  van text not null references van,
  wave text not null references wave,
  made_at timestamptz not null,
  added text[] not null,
  dropped text[] not null,
  reordered boolean not null,
  -- minutes by which the return to the hub moves; null: the trip is new or is not driven any more
  later int,
  seen_at timestamptz
);
create index driver_notice_by_day on driver_notice (day, van);

-- books that shall arrive today whatever it costs
create table urgent_item (
  item text primary key references item,
  day date not null,
  made_at timestamptz not null,
  by_user text not null
);
