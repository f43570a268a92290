--liquibase formatted sql

--changeset chaekgil:whatif-1
-- a comparison of two settings over past days; settings as JSON
create table what_if (
  id bigint generated always as identity primary key,
  -- by which a repeated click of the same person is known
  wish text not null,
  name text not null,
  made_by text not null,
  made_at timestamptz not null,
  days date[] not null check (cardinality(days) > 0),
  present jsonb not null,
  setting_a jsonb not null,
  setting_b jsonb not null,
  cancelled boolean not null default false,
  unique (made_by, wish)
);

-- what one day comes to in one column, once it is planned
create table what_if_result (
  what_if bigint not null references what_if on delete cascade,
  day date not null,
  "column" text not null check ("column" in ('FIXED', 'A', 'B')),
  figures jsonb not null,
  primary key (what_if, day, "column")
);
