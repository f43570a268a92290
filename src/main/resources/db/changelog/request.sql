--liquibase formatted sql

--changeset chaekgil:request-1
create sequence request_number;
create table loan_request (
  number text primary key check (number ~ '^R[0-9]{7,12}$'),
  -- place in every queue: the order in which requests were accepted
  seq bigint not null unique,
  patron bigint not null references patron,
  title bigint not null references title,
  wanted text references item,
  item text references item,
  pickup text not null references library,
  supplying text references library,
  state text not null check (state in ('RECEIVED', 'IN_REVIEW', 'REJECTED', 'QUEUED', 'FROZEN', 'AWAITING_OPENING', 'TO_PICK', 'PICKED',
    'IN_TRANSIT', 'READY', 'ON_LOAN', 'OVERDUE', 'RETURNED', 'GOING_HOME', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'EXHAUSTED',
    'UNFILLED', 'LOST_OR_DAMAGED')),
  reason text,
  override boolean not null default false,
  requested_at timestamptz not null,
  promised_on date,
  pickup_until date,
  frozen_until date,
  ready_at timestamptz,
  ended_at timestamptz
);
create unique index one_open_request_per_patron_and_title on loan_request (patron, title)
  where state not in ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED', 'RETURNED', 'GOING_HOME');
create index loan_request_by_patron on loan_request (patron, seq);
create index loan_request_queue on loan_request (title, seq) where state in ('QUEUED', 'AWAITING_OPENING', 'EXHAUSTED');
create index loan_request_by_pickup on loan_request (pickup, state);
create index loan_request_by_supplying on loan_request (supplying, state);
create index loan_request_by_item on loan_request (item);
create index loan_request_by_wanted on loan_request (wanted);

-- the lock on a copy: at most one open row an item and a request
create table allocation (
  id bigint generated always as identity primary key,
  item text not null references item,
  request text not null references loan_request,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_why text,
  check ((ended_at is null) = (ended_why is null))
);
create unique index one_active_allocation_per_item on allocation (item) where ended_at is null;
create unique index one_active_allocation_per_request on allocation (request) where ended_at is null;
create index allocation_by_item on allocation (item);
create index allocation_by_request on allocation (request);

create table supply_attempt (
  id bigint generated always as identity primary key,
  request text not null references loan_request,
  library text not null references library,
  item text not null references item,
  asked_at timestamptz not null,
  due_at timestamptz,
  answered_at timestamptz,
  answer text not null check (answer in ('PENDING', 'SUPPLIED', 'REFUSED', 'TIMED_OUT', 'WITHDRAWN')),
  reason text check (reason in ('NOT_ON_SHELF', 'ON_LOAN_AT_DESK', 'DAMAGED', 'IN_PROCESSING', 'NOT_FOR_LOAN', 'SUPPLEMENT_MISSING',
    'TOO_LARGE', 'LIBRARY_CLOSED', 'OTHER')),
  explanation text not null,
  -- staff asked every library again: this refusal does not count any more
  forgiven boolean not null default false,
  check ((answer = 'PENDING') = (answered_at is null)),
  check ((answer = 'REFUSED') = (reason is not null))
);
create unique index one_pending_attempt_per_request on supply_attempt (request) where answer = 'PENDING';
create index supply_attempt_by_request on supply_attempt (request);
create index supply_attempt_by_item on supply_attempt (item);
create index supply_attempt_by_library on supply_attempt (library, answer);

create table request_event (
  id bigint generated always as identity primary key,
  request text not null references loan_request,
  at timestamptz not null,
  state text not null,
  library text references library,
  remark text
);
create index request_event_by_request on request_event (request, id);

--changeset chaekgil:request-allocation-supplying
-- the library that the request named with this lock, so that an undone scan can name it again
alter table allocation add column supplying text references library;

--changeset chaekgil:request-growing
-- a place in a queue, the weights of sourcing and a library's open requests, without reading years of history
create index loan_request_waiting on loan_request (title, seq) where state in ('QUEUED', 'FROZEN', 'AWAITING_OPENING', 'EXHAUSTED');
drop index loan_request_queue;
create index loan_request_borrowed on loan_request (pickup, requested_at);
create index supply_attempt_supplied on supply_attempt (library, asked_at) where answer = 'SUPPLIED';

--changeset chaekgil:request-open
create index loan_request_open on loan_request (seq)
  where state not in ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED');

--changeset chaekgil:request-closing-reason
-- a closed list: what was written freely before may name a person
update loan_request set reason = 'ASK_LIBRARY'
  where reason not in ('SUSPENDED', 'OVER_LIMIT', 'NOT_FOR_DELIVERY', 'ASK_LIBRARY', 'NATIONAL', 'PURCHASE', 'CLOSE');
alter table loan_request add check (reason in ('SUSPENDED', 'OVER_LIMIT', 'NOT_FOR_DELIVERY', 'ASK_LIBRARY', 'NATIONAL', 'PURCHASE', 'CLOSE'));

--changeset chaekgil:request-promise
-- every day a citizen was told, and how it was found; the first one stays
create table promise (
  request text not null references loan_request,
  revision int not null check (revision >= 0),
  promised_on date not null,
  -- the day without reserve, and the next two
  days date[] not null check (cardinality(days) = 3),
  source text not null check (source in ('CALENDAR', 'PUBLISHED', 'EXPECTED', 'FALLBACK')),
  way text not null check (way in ('SHELF', 'DIRECT', 'HUB')),
  kind text not null,
  chance int not null check (chance between 0 and 100),
  cause text not null check (cause in ('ASKED', 'SOURCED_ANEW', 'PICKUP_CHANGED', 'PLAN')),
  supplying text not null references library,
  pickup text not null references library,
  made_at timestamptz not null,
  primary key (request, revision),
  check ((revision = 0) = (cause = 'ASKED'))
);
create index promise_first on promise (promised_on) where revision = 0;
-- what was learned from first promises; rebuilt once a day
create table promise_experience (
  subject text primary key,
  made int not null,
  held int[] not null,
  learned_on date not null
);
