--liquibase formatted sql

--changeset chaekgil:custody-1
create sequence tote_number;
create table tote (
  barcode text primary key check (barcode ~ '^T[0-9]{7,12}$'),
  from_library text not null references library,
  to_library text not null references library,
  created_at timestamptz not null,
  sealed_at timestamptz,
  opened_at timestamptz,
  check (from_library <> to_library),
  check (opened_at is null or sealed_at is not null)
);

-- where a tote is: the same kind of ledger as for items
create table tote_custody (
  id bigint generated always as identity primary key,
  tote text not null references tote,
  place text not null check (place in ('AT_LIBRARY', 'ON_VAN', 'AT_HUB')),
  library text references library,
  van text,
  since timestamptz not null,
  until timestamptz,
  by_user text not null,
  check ((place = 'ON_VAN') = (van is not null)),
  check ((place = 'ON_VAN') = (library is null))
);
create unique index one_open_tote_custody on tote_custody (tote) where until is null;
create index tote_custody_at_library on tote_custody (library) where until is null;
create index tote_custody_on_van on tote_custody (van) where until is null;

create table scan (
  id text primary key,
  at timestamptz not null,
  library text not null references library,
  barcode text not null,
  card text,
  tote text,
  by_user text not null,
  instruction text,
  to_library text,
  request text,
  answer_card text,
  code text,
  text_key text,
  text_arguments text[],
  undone_at timestamptz
);
create index scan_by_barcode on scan (barcode, at);

-- the ledger: an item in a tote is where the tote is, so its own entry says IN_TOTE until it is taken out
create table custody (
  id bigint generated always as identity primary key,
  item text not null references item,
  place text not null check (place in ('ON_SHELF', 'STAGED', 'IN_TOTE', 'AT_LIBRARY', 'HOLD_SHELF', 'WITH_CITIZEN', 'MISROUTED', 'MISSING',
    'QUARANTINED')),
  library text references library,
  tote text references tote,
  since timestamptz not null,
  until timestamptz,
  by_user text not null,
  scan text references scan,
  check ((place = 'IN_TOTE') = (tote is not null)),
  check (until is null or until >= since)
);
create unique index one_open_custody_per_item on custody (item) where until is null;
create index custody_by_item on custody (item);
create index custody_by_place on custody (library, place) where until is null and place <> 'ON_SHELF';
create index custody_by_tote on custody (tote);

-- what a scan did besides its ledger entry, so that it can be taken back
create table scan_effect (
  scan text not null references scan,
  position int not null,
  kind text not null,
  subject text not null,
  before text,
  primary key (scan, position)
);

-- a leg: an item's way from one library to another
create table leg (
  id bigint generated always as identity primary key,
  item text not null references item,
  request text references loan_request,
  from_library text not null references library,
  to_library text not null references library,
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('ARRIVED', 'REDIRECTED', 'TAKEN', 'UNSEEN', 'MISSING', 'UNDONE')),
  check ((closed_at is null) = (outcome is null)),
  check (from_library <> to_library)
);
create unique index one_open_leg_per_item on leg (item) where closed_at is null;
create index leg_by_request on leg (request);
create index leg_by_item on leg (item);
create index leg_open on leg (from_library, to_library) where closed_at is null;
create index leg_by_day on leg (opened_at);

create table incident (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('MISROUTE', 'MISSING', 'UNKNOWN_BARCODE', 'DAMAGED', 'LOST')),
  barcode text not null,
  leg bigint references leg,
  tote text references tote,
  van text,
  library text references library,
  at timestamptz not null,
  by_user text not null,
  closed_at timestamptz
);
create index incident_open on incident (barcode) where closed_at is null;

--changeset chaekgil:custody-2 splitStatements:false
-- the ledger is append-only: an entry may be closed once, never changed or deleted
create function custody_is_append_only() returns trigger language plpgsql as '
begin
  if tg_op = ''DELETE'' then
    raise exception ''the ledger keeps every entry'';
  end if;
  if old.until is not null or new.until is null or (to_jsonb(old) - ''until'') <> (to_jsonb(new) - ''until'') then
    raise exception ''a ledger entry can only be closed'';
  end if;
  return new;
end';
create trigger custody_append_only before update or delete on custody for each row execute function custody_is_append_only();
create trigger tote_custody_append_only before update or delete on tote_custody for each row execute function custody_is_append_only();

--changeset chaekgil:custody-3
-- a copy that can be had now: on its own shelf and promised to nobody
create view free_item as
  select i.barcode, i.title, i.home, i.deliverable, i.shelf_mark, i.acquired_on
  from item i
  join custody c on c.item = i.barcode and c.until is null and c.place = 'ON_SHELF' and c.library = i.home
  where not exists (select 1 from allocation a where a.item = i.barcode and a.ended_at is null);

--changeset chaekgil:custody-4
-- where an item should get to: the pickup library of the request it is promised to, else home
create view item_goal as
  select i.barcode as item, coalesce(r.pickup, i.home) as goal, r.number as request
  from item i
  left join allocation a on a.item = i.barcode and a.ended_at is null
  left join loan_request r on r.number = a.request;

--changeset chaekgil:custody-history
create index scan_by_person on scan (library, by_user, at desc);

--changeset chaekgil:custody-growing
-- an opened tote stays in the ledger for good: what is still to be packed, moved or received is found without them
create index tote_being_packed on tote (from_library) where sealed_at is null;
create index tote_under_way on tote (to_library) where opened_at is null;
create index tote_custody_by_tote on tote_custody (tote);
