--liquibase formatted sql

--changeset chaekgil:courier-drivers-1
-- what drivers' shares and habits are worth on one day, as a coordinator has set it; a day without a row has the settings'
create table day_driver_weights (
  day date primary key,
  tolerance_percent int not null check (tolerance_percent between 0 and 1000),
  -- prices in thousandths of a won
  per_second_over bigint not null check (per_second_over >= 0),
  per_item_over bigint not null check (per_item_over >= 0),
  per_stop_moved bigint not null check (per_stop_moved >= 0),
  set_at timestamptz not null,
  set_by text not null
);

--changeset chaekgil:courier-drivers-2
-- what the best plan costs that a short search found, or this one, when drivers' shares and habits count nothing
create table plan_without_drivers (
  plan bigint primary key references courier_plan on delete cascade,
  soft bigint not null
);
