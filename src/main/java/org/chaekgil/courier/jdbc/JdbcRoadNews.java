package org.chaekgil.courier.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.RoadNews;
import org.chaekgil.courier.Trip;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRoadNews implements RoadNews {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRoadNews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void ofTrip(Kind kind, LocalDate day, Trip trip, Integer minutes, Actor by) {
        insert(day, kind, trip.van(), trip.wave(), null, minutes, by);
    }

    @Override
    public void of(Kind kind, String about, Actor by) {
        insert(LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE), kind, null, null, about, null, by);
    }

    private void insert(LocalDate day, Kind kind, String van, String wave, String about, Integer minutes, Actor by) {
        jdbc.sql(
                        """
                        insert into road_news (day, told_at, by_user, kind, van, wave, about, minutes)
                        values (:day, :now, :by, :kind, :van, :wave, :about, :minutes)""")
                .param("day", day)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.user())
                .param("kind", kind.name())
                .param("van", van)
                .param("wave", wave)
                .param("about", about)
                .param("minutes", minutes)
                .update();
    }

    @Override
    public List<Entry> on(LocalDate day) {
        return jdbc.sql(
                        "select told_at, by_user, kind, van, wave, about, minutes from road_news where day = :day order by id")
                .param("day", day)
                .query((row, n) -> new Entry(
                        JdbcCourierPlans.instant(row, "told_at"),
                        row.getString("by_user"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("van"),
                        row.getString("wave"),
                        row.getString("about"),
                        row.getObject("minutes", Integer.class)))
                .list();
    }
}
