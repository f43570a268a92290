package org.chaekgil.courier;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops of past days, written straight into the tables. */
@Component
public class DrivenFixture {
    private final JdbcClient jdbc;

    DrivenFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan published at eight and driven. {@code late}: minutes after its time at which the van left; null: it was not there. */
    public void driven(LocalDate day, String van, String wave, String library, LocalTime leaves, Integer late) {
        plan(day, 1, LocalTime.of(8, 0), van, wave, library, leaves);
        trip(day, van, wave, library, leaves, late == null ? null : leaves.plusMinutes(late));
    }

    /** A version of a plan with that stop, as it is stored and kept when it is published; a second stop joins the first. */
    public void plan(
            LocalDate day,
            int version,
            LocalTime published,
            String van,
            String wave,
            String library,
            LocalTime leaves) {
        jdbc.sql(
                        """
                        insert into courier_plan as p
                          (day, version, state, hard, soft, day_file, plan_file, made_at, made_by, published_at, published_by)
                        values (:day, :version, 'REPLACED', 0, 0, '{"consignments": [{"id": "C1", "items": 7}]}', :plan, :at, 'test', :at, 'test')
                        on conflict (day, version) do update set plan_file =
                          jsonb_build_object('trips', (p.plan_file::jsonb -> 'trips') || (excluded.plan_file::jsonb -> 'trips'))""")
                .param("day", day)
                .param("version", version)
                .param(
                        "plan",
                        """
                        {"trips": [{"van": "%s", "wave": "%s", "departure": "09:00:00", "return": "24:10:00", "stops": [
                          {"place": "%s", "start": "%s:00", "departure": "%s:00", "load": ["C1"], "unload": []}]}]}"""
                                .formatted(van, wave, library, leaves.minusMinutes(5), leaves))
                .param("at", at(day, published))
                .update();
        jdbc.sql("select keep_planned(id) from courier_plan where day = :day and version = :version")
                .param("day", day)
                .param("version", version)
                .query((row, n) -> 1)
                .list();
    }

    /** A finished trip with that stop; {@code done} null: passed over. */
    public void trip(LocalDate day, String van, String wave, String library, LocalTime leaves, LocalTime done) {
        jdbc.sql(
                        """
                        insert into trip (plan, day, van, wave, state, departs, returns, metres, departed_at, finished_at)
                        select max(id), :day, :van, :wave, 'FINISHED', '09:00', '12:00', 1000, :from, :to
                        from courier_plan where day = :day
                        on conflict (day, van, wave) where state <> 'REPLACED' do nothing""")
                .param("day", day)
                .param("van", van)
                .param("wave", wave)
                .param("from", at(day, LocalTime.of(9, 0)))
                .param("to", at(day, LocalTime.of(12, 0)))
                .update();
        jdbc.sql(
                        """
                        insert into trip_stop
                          (trip, position, library, arrives, starts, leaves, planned_load, planned_unload, on_board, done_at, skipped_at)
                        select t.id, (select count(*) from trip_stop s where s.trip = t.id), :library, :starts, :starts, :leaves, 7, 0, 7,
                          :done, case when cast(:done as timestamptz) is null then t.finished_at end
                        from trip t where t.day = :day and t.van = :van and t.wave = :wave""")
                .param("day", day)
                .param("van", van)
                .param("wave", wave)
                .param("library", library)
                .param("starts", leaves.minusMinutes(5))
                .param("leaves", leaves)
                .param("done", done == null ? null : at(day, done), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(OpeningCalendar.ZONE).toOffsetDateTime();
    }
}
