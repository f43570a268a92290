package org.chaekgil.demo.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.routing.DeliveryDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the vans of a day did, from trips, legs and the ledger of totes. */
@Repository
class VanFigures {
    private static final String FROM = "(:day::date)::timestamp at time zone 'Asia/Seoul'";
    private static final String UNTIL = "(:day::date + 1)::timestamp at time zone 'Asia/Seoul'";
    /** As for a return when the day is gathered; the same for requests, whatever their citizens were promised. */
    private static final int IN_TIME_DAYS = 2;

    private final JdbcClient sql;
    private final OpeningCalendar calendar;

    VanFigures(JdbcClient sql, OpeningCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    DayFigures.Vans of(LocalDate day, DeliveryDay.Costs prices) {
        Driven driven = driven(day);
        List<Arrived> arrived = arrived(day);
        long daysLate = arrived.stream()
                .mapToLong(a -> a.items() * daysLate(a.setOut(), day))
                .sum();
        long overnight = overnight(day);
        return new DayFigures.Vans(
                driven.trips(),
                driven.metres(),
                driven.seconds(),
                items(day),
                arrived.stream().mapToLong(Arrived::items).sum(),
                arrived.stream()
                        .filter(a -> daysLate(a.setOut(), day) > 0)
                        .mapToLong(Arrived::items)
                        .sum(),
                overnight,
                driven.trips() * prices.perTrip()
                        + driven.metres() * prices.perMetre()
                        + driven.seconds() * prices.perSecond(),
                overnight * prices.perItemNight() + daysLate * prices.perItemDayLate());
    }

    private record Driven(int trips, long metres, long seconds) {}

    private Driven driven(LocalDate day) {
        return sql.sql(
                        """
                select count(*), coalesce(sum(metres), 0), coalesce(sum(extract(epoch from returns - departs)), 0)
                from trip where state = 'FINISHED' and day = :day::date""")
                .param("day", day.toString())
                .query((row, n) -> new Driven(row.getInt(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private SortedMap<String, Long> items(LocalDate day) {
        SortedMap<String, Long> items = new TreeMap<>();
        sql.sql(
                        """
                select tc.van, count(*) from tote_custody tc
                join custody c on c.tote = tc.tote and c.place = 'IN_TOTE'
                  and c.since <= tc.since and (c.until is null or c.until > tc.since)
                where tc.place = 'ON_VAN' and tc.since >=\s"""
                                + FROM + " and tc.since < " + UNTIL + " group by tc.van order by tc.van")
                .param("day", day.toString())
                .query(row -> {
                    items.put(row.getString(1), row.getLong(2));
                });
        return items;
    }

    private record Arrived(LocalDate setOut, long items) {}

    private List<Arrived> arrived(LocalDate day) {
        return sql.sql("select (opened_at at time zone 'Asia/Seoul')::date, count(*) from leg where outcome = 'ARRIVED'"
                        + " and closed_at >= " + FROM + " and closed_at < " + UNTIL + " group by 1 order by 1")
                .param("day", day.toString())
                .query((row, n) -> new Arrived(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list();
    }

    private long overnight(LocalDate day) {
        return sql.sql("select count(*) from leg where opened_at < " + UNTIL
                        + " and (closed_at is null or closed_at >= " + UNTIL + ")")
                .param("day", day.toString())
                .query(Long.class)
                .single();
    }

    private long daysLate(LocalDate setOut, LocalDate arrived) {
        LocalDate due = setOut;
        for (int i = 0; i < IN_TIME_DAYS; i++) {
            due = calendar.nextDeliveryDay(due);
        }
        long late = 0;
        for (LocalDate day = calendar.nextDeliveryDay(due);
                !day.isAfter(arrived);
                day = calendar.nextDeliveryDay(day)) {
            late++;
        }
        return late;
    }
}
