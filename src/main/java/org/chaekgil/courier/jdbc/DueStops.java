package org.chaekgil.courier.jdbc;

/**
 * The stops of days from {@code :from} to {@code :to}, planned and driven, as common table expressions ending in {@code stop}.
 *
 * <p>{@code moment}: when it came to it, by one plan: the van was due to leave, or the driver ticked or skipped the stop before. The
 * first plan that was in force at that moment is the one that counts.
 */
final class DueStops {
    static final String SQL =
            """
            with in_force as (
              select id as plan, day, version, published_at as since,
                lead(published_at) over (partition by day order by published_at, version) as until
              from courier_plan where day between :from and :to and published_at is not null),
            planned as (
              select f.day, f.version, f.since, f.until, p.wave, p.library, p.van, p.position, p.starts, p.leaves, p.load, p.unload,
                (f.day + p.leaves) at time zone 'Asia/Seoul' as due_at
              from in_force f join planned_stop p on p.plan = f.plan),
            visit as (
              select distinct on (t.day, t.wave, s.library) t.day, t.wave, s.library, t.van, s.done_at, s.skipped_at, s.skipped_why,
                s.loaded_items, s.unloaded_items, t.state
              from trip t join trip_stop s on s.trip = t.id
              where t.day between :from and :to
                and (s.done_at is not null or s.skipped_at is not null or t.state in ('PLANNED', 'UNDERWAY'))
              order by t.day, t.wave, s.library, s.done_at, s.skipped_at nulls first),
            first as (
              select distinct on (day, wave, library) * from planned order by day, wave, library, since, version),
            due as (
              select distinct on (p.day, p.wave, p.library) p.*
              from planned p left join visit v using (day, wave, library)
              where p.until is null or greatest(p.since, least(p.due_at, v.done_at, v.skipped_at)) < p.until
              order by p.day, p.wave, p.library, p.since, p.version),
            stop as (
              select day, wave, library,
                case when v.done_at is not null then 'DONE'
                  when v.skipped_why is not null then 'SKIPPED'
                  when v.skipped_at is not null then case when v.state = 'BROKEN' then 'BROKEN' else 'PASSED' end
                  when v.library is not null then 'OPEN'
                  when d.library is null then 'LEFT_OUT'
                  else 'NOT_DRIVEN' end as state,
                f.version as first_version, f.van as first_van, f.position as first_position, f.starts as first_starts,
                f.leaves as first_leaves, f.load as first_load, f.unload as first_unload,
                d.version as due_version, d.van as due_van, d.position as due_position, d.starts as due_starts,
                d.leaves as due_leaves, d.load as due_load, d.unload as due_unload,
                v.van, v.done_at, v.skipped_why, v.loaded_items, v.unloaded_items,
                extract(epoch from v.done_at - d.due_at) as delay
              from first f left join due d using (day, wave, library) left join visit v using (day, wave, library))
            """;

    private DueStops() {}
}
