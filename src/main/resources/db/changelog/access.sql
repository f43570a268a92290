--liquibase formatted sql

--changeset chaekgil:access-1
create table login (
  name text primary key,
  secret_hash text not null,
  role text not null check (role in ('CITIZEN', 'STAFF', 'COORDINATOR', 'DRIVER', 'ADMIN')),
  library text references library,
  van text,
  demo boolean not null default false,
  check ((role = 'STAFF') = (library is not null)),
  check ((role = 'DRIVER') = (van is not null))
);

-- failed sign-ins, for throttling over all nodes
create table failed_sign_in (
  id bigint generated always as identity primary key,
  name text not null,
  at timestamptz not null
);
create index failed_sign_in_by_name on failed_sign_in (name, at);

-- first answers of calls made with an Idempotency-Key
create table idempotent_answer (
  key text not null,
  login text not null,
  call text not null,
  status int,
  body text,
  at timestamptz not null,
  primary key (key, login)
);
