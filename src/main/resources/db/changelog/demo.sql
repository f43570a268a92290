--liquibase formatted sql

--changeset chaekgil:demo-1
-- the simulation that was begun in this database
create table simulation (
  one boolean primary key default true check (one),
  days int not null check (days > 0),
  requests int not null check (requests >= 0),
  cross_returns int not null check (cross_returns >= 0),
  citizens int not null check (citizens > 0),
  seed bigint not null
);

-- written when the demo city's first days are lived to their end: visitors may come
create table demo_life (
  one boolean primary key default true check (one)
);

--changeset chaekgil:demo-2
-- written with the demo city's libraries: a city of somebody's own lives no days by itself
create table demo_city (
  one boolean primary key default true check (one)
);
insert into demo_city select true where exists (select 1 from login where demo);

--changeset chaekgil:demo-routes
alter table simulation add column routes text not null default 'PLANNED' check (routes in ('PLANNED', 'FIXED'));
