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
