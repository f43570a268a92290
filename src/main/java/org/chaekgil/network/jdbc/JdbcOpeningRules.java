package org.chaekgil.network.jdbc;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningHours;
import org.chaekgil.network.OpeningRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpeningRules implements OpeningRules.Source {
    private final JdbcClient jdbc;
    private final NetworkFacts<OpeningRules> facts;

    JdbcOpeningRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
        facts = new NetworkFacts<>(jdbc, () -> new OpeningRules(weekly(), monthly(), holidays(), closures()));
    }

    @Override
    public OpeningRules current() {
        return facts.current();
    }

    private Map<LibraryId, Map<DayOfWeek, OpeningHours>> weekly() {
        Map<LibraryId, Map<DayOfWeek, OpeningHours>> weekly = new HashMap<>();
        jdbc.sql("select library, weekday, opens, closes from opening_hours").query(row -> {
            weekly.computeIfAbsent(new LibraryId(row.getString("library")), id -> new EnumMap<>(DayOfWeek.class))
                    .put(
                            DayOfWeek.of(row.getInt("weekday")),
                            new OpeningHours(
                                    row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
        });
        return weekly;
    }

    private Map<LibraryId, Set<OpeningRules.MonthlyClosure>> monthly() {
        Map<LibraryId, Set<OpeningRules.MonthlyClosure>> monthly = new HashMap<>();
        jdbc.sql("select library, weekday, week_of_month from monthly_closure").query(row -> {
            monthly.computeIfAbsent(new LibraryId(row.getString("library")), id -> new HashSet<>())
                    .add(new OpeningRules.MonthlyClosure(
                            DayOfWeek.of(row.getInt("weekday")), row.getInt("week_of_month")));
        });
        return monthly;
    }

    private Set<LocalDate> holidays() {
        return new HashSet<>(jdbc.sql("select day from public_holiday")
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list());
    }

    private List<OpeningRules.Closure> closures() {
        return jdbc.sql("select library, from_day, to_day from closure")
                .query((row, n) -> new OpeningRules.Closure(
                        row.getString("library") == null ? null : new LibraryId(row.getString("library")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }
}
