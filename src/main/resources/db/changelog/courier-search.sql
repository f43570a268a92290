--liquibase formatted sql

--changeset chaekgil:courier-search-1
-- the latest search for each day's plan, told by the node that searches and read by the one that shows it
create table plan_search (
  id bigint generated always as identity primary key,
  day date not null unique,
  -- null: the search ends by its steps
  milliseconds bigint,
  elapsed bigint not null default 0,
  fixed_hard bigint not null,
  fixed_soft bigint not null,
  day_file text not null,
  routes text,
  stop_wanted_by text,
  ended boolean not null default false
);

create table plan_search_cost (
  search bigint not null references plan_search on delete cascade,
  number int not null,
  milliseconds bigint not null,
  hard bigint not null,
  soft bigint not null,
  primary key (search, number)
);
