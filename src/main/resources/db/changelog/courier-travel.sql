--liquibase formatted sql

--changeset chaekgil:courier-travel-1
-- what the routing service said last, row by row
create table travel_matrix (
  only_one boolean primary key check (only_one),
  places text[] not null,
  seconds int[] not null,
  metres int[] not null
);

--changeset chaekgil:courier-travel-2
-- what vans took from one stop to the next: between two ticks, less the time planned for the stop. Left out: the way after a
-- stop that was skipped, a stop where the van had to wait for the door, and the way home, whose end is not ticked at arrival
create view driven_leg as
  select day, from_library, library as to_library, (left_at at time zone 'Asia/Seoul')::time as left_at,
    extract(epoch from (done_at - left_at))::int - extract(epoch from (leaves - starts))::int as seconds
  from (
    select t.day, s.library, s.done_at, s.arrives, s.starts, s.leaves,
      case when lag(s.position) over w is null then hub.id else lag(s.library) over w end as from_library,
      case when lag(s.position) over w is null then t.departed_at else lag(s.done_at) over w end as left_at
    from trip t join trip_stop s on s.trip = t.id join library hub on hub.hub
    window w as (partition by t.id order by s.position)) step
  where done_at > left_at and arrives = starts;
