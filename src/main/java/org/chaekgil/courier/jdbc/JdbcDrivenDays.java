package org.chaekgil.courier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chaekgil.courier.DrivenDays;
import org.chaekgil.courier.DrivenStop;
import org.chaekgil.courier.DrivenStop.Planned;
import org.chaekgil.courier.DrivenTrip;
import org.chaekgil.courier.SkipReason;
import org.chaekgil.courier.TripState;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrivenDays implements DrivenDays {
    private final JdbcClient jdbc;

    JdbcDrivenDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DrivenStop> stops(LocalDate day) {
        return jdbc.sql(
                        DueStops.SQL
                                + """
                        select s.* from stop s join wave w on w.id = s.wave
                        order by w.position, coalesce(due_van, first_van), due_leaves is null, coalesce(due_position, first_position),
                          coalesce(due_leaves, first_leaves)""")
                .param("from", day)
                .param("to", day)
                .query(JdbcDrivenDays::stop)
                .list();
    }

    @Override
    public List<DrivenTrip> trips(LocalDate day) {
        return jdbc.sql(
                        """
                        with in_force as (
                          select id as plan, version, published_at as since,
                            lead(published_at) over (order by published_at, version) as until
                          from courier_plan where day = :day and published_at is not null),
                        planned as (
                          select f.*, p.van, p.wave, p.departs, p.returns, (cast(:day as date) + p.departs) at time zone 'Asia/Seoul' as departs_at,
                            (cast(:day as date) + p.returns) at time zone 'Asia/Seoul' as returns_at
                          from in_force f join planned_trip p on p.plan = f.plan),
                        road as (
                          select van, wave, state, departed_at, case when state = 'FINISHED' then finished_at end as finished_at
                          from trip where day = :day and state <> 'REPLACED'),
                        first as (select distinct on (van, wave) * from planned order by van, wave, since, version),
                        departure as (
                          select distinct on (p.van, p.wave) p.* from planned p left join road r using (van, wave)
                          where until is null or greatest(since, least(departs_at, departed_at)) < until
                          order by p.van, p.wave, since, version),
                        back as (
                          select distinct on (p.van, p.wave) p.* from planned p left join road r using (van, wave)
                          where until is null or greatest(since, least(returns_at, finished_at)) < until
                          order by p.van, p.wave, since, version)
                        select f.van, f.wave, r.state, f.departs as first_departs, f.returns as first_returns, d.departs, b.returns,
                          r.departed_at, r.finished_at
                        from first f left join departure d using (van, wave) left join back b using (van, wave)
                        left join road r using (van, wave) join wave w on w.id = f.wave order by w.position, f.van""")
                .param("day", day)
                .query((row, n) -> new DrivenTrip(
                        day,
                        row.getString("van"),
                        row.getString("wave"),
                        row.getString("state") == null ? null : TripState.valueOf(row.getString("state")),
                        row.getObject("first_departs", LocalTime.class),
                        row.getObject("first_returns", LocalTime.class),
                        row.getObject("departs", LocalTime.class),
                        row.getObject("returns", LocalTime.class),
                        JdbcCourierPlans.instant(row, "departed_at"),
                        JdbcCourierPlans.instant(row, "finished_at")))
                .list();
    }

    private static DrivenStop stop(ResultSet row, int n) throws SQLException {
        String why = row.getString("skipped_why");
        return new DrivenStop(
                row.getObject("day", LocalDate.class),
                row.getString("wave"),
                new LibraryId(row.getString("library")),
                DrivenStop.State.valueOf(row.getString("state")),
                planned(row, "first_"),
                row.getString("due_van") == null ? null : planned(row, "due_"),
                row.getString("van"),
                JdbcCourierPlans.instant(row, "done_at"),
                why == null ? null : SkipReason.valueOf(why),
                row.getInt("loaded_items"),
                row.getInt("unloaded_items"));
    }

    private static Planned planned(ResultSet row, String of) throws SQLException {
        return new Planned(
                row.getInt(of + "version"),
                row.getString(of + "van"),
                row.getInt(of + "position"),
                row.getObject(of + "starts", LocalTime.class),
                row.getObject(of + "leaves", LocalTime.class),
                row.getInt(of + "load"),
                row.getInt(of + "unload"));
    }
}
