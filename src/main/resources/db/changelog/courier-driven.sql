--liquibase formatted sql

--changeset chaekgil:courier-driven-1
-- what each plan that came into force asked of the vans. A trip's own rows do not tell: they are rewritten when the rest of a day is
-- planned again on the road.
create table planned_trip (
  plan bigint not null references courier_plan,
  van text not null references van,
  wave text not null references wave,
  departs time not null,
  returns time not null,
  primary key (plan, van, wave)
);

create table planned_stop (
  plan bigint not null references courier_plan,
  wave text not null references wave,
  library text not null references library,
  van text not null references van,
  position int not null,
  starts time not null,
  leaves time not null,
  load int not null,
  unload int not null,
  -- a place stands once in a wave, over all vans
  primary key (plan, wave, library)
);

--changeset chaekgil:courier-driven-2 splitStatements:false
-- a time of a plan, whose hours go on beyond 23; a trip that is not back on its day is late enough
create function planned_time(text) returns time language sql immutable as
$$ select time '00:00' + least($1::interval, interval '23:59:59') $$;

--changeset chaekgil:courier-driven-3 splitStatements:false
create function keep_planned(of_plan bigint) returns void language sql as $$
  insert into planned_trip (plan, van, wave, departs, returns)
  select p.id, t ->> 'van', t ->> 'wave', planned_time(t ->> 'departure'), planned_time(t ->> 'return')
  from courier_plan p, jsonb_array_elements(p.plan_file::jsonb -> 'trips') t
  where p.id = of_plan
  on conflict do nothing;

  with items as materialized (
    select c ->> 'id' as id, (c ->> 'items')::int as items
    from courier_plan p, jsonb_array_elements(p.day_file::jsonb -> 'consignments') c where p.id = of_plan)
  insert into planned_stop (plan, wave, library, van, position, starts, leaves, load, unload)
  select p.id, t ->> 'wave', s.stop ->> 'place', t ->> 'van', s.number - 1,
    planned_time(s.stop ->> 'start'), planned_time(s.stop ->> 'departure'),
    (select coalesce(sum(i.items), 0) from jsonb_array_elements_text(s.stop -> 'load') c(id) join items i using (id)),
    (select coalesce(sum(i.items), 0) from jsonb_array_elements_text(s.stop -> 'unload') c(id) join items i using (id))
  from courier_plan p, jsonb_array_elements(p.plan_file::jsonb -> 'trips') t,
    jsonb_array_elements(t -> 'stops') with ordinality as s(stop, number)
  where p.id = of_plan
  on conflict do nothing;
$$;

--changeset chaekgil:courier-driven-4
select keep_planned(id) from courier_plan where published_at is not null;
