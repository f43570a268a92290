--liquibase formatted sql

--changeset chaekgil:courier-change-1
-- how a version of a plan came about, and what people decided by hand up to it
create table plan_change (
  plan bigint primary key references courier_plan,
  -- the version that counts again when this one is undone
  made_from int,
  -- null: a search
  change text,
  undid int,
  wishes text not null
);
