--liquibase formatted sql

--changeset chaekgil:circulation-1
create table loan (
  id bigint generated always as identity primary key,
  item text not null references item,
  patron bigint not null references patron,
  request text references loan_request,
  lent_at text not null references library,
  lent_on timestamptz not null,
  due_on date not null,
  renewals int not null default 0 check (renewals >= 0),
  returned_at timestamptz,
  returned_to text references library,
  -- a loan taken back by an undone scan: kept, but it never was
  void boolean not null default false,
  check ((returned_at is null) = (returned_to is null))
);
create unique index one_open_loan_per_item on loan (item) where returned_at is null and not void;
create index loan_by_patron on loan (patron) where returned_at is null and not void;
create index loan_by_request on loan (request);
create index loan_by_item on loan (item);
