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
