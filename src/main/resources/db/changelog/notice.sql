--liquibase formatted sql

--changeset chaekgil:notice-1
-- one message to one person; the proof of what was said when, without the words or the person's name
create table notice (
  id bigint generated always as identity primary key,
  patron bigint references patron,
  library text references library,
  kind text not null,
  requests text[] not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  channel text
);
create index notice_by_patron on notice (patron, made_at);

--changeset chaekgil:notice-2
-- one message per person, library, kind and hour
alter table notice add column hour timestamptz not null;
create unique index notice_once_an_hour on notice (patron, library, kind, hour) nulls not distinct;
