package org.chaekgil.demo.jdbc;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.request.PromiseReport;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.file.DayFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDayFigures implements DayFigures.Source {
    private static final String MIDNIGHT = "(:day::date)::timestamp at time zone 'Asia/Seoul'";
    private static final String NEXT_MIDNIGHT = "(:day::date + 1)::timestamp at time zone 'Asia/Seoul'";

    private final JdbcClient sql;
    private final PromiseReport report;
    private final VanFigures vans;

    JdbcDayFigures(JdbcClient sql, PromiseReport report, VanFigures vans) {
        this.sql = sql;
        this.report = report;
        this.vans = vans;
    }

    @Override
    public DayFigures of(LocalDate day) {
        Optional<Morning> plan = morning(day);
        List<PromiseReport.Line> promises = report.between(day, day);
        return new DayFigures(
                day,
                count(day, "loan_request where " + during("requested_at")),
                promises.stream().mapToLong(PromiseReport.Line::made).sum(),
                promises.stream().mapToLong(PromiseReport.Line::held).sum(),
                reached(day, "READY"),
                count(day, "loan where request is not null and not void and " + during("lent_on")),
                count(day, "loan where request is null and not void and " + during("lent_on")),
                count(day, "loan where not void and " + during("returned_at")),
                count(
                        day,
                        "loan l join item i on i.barcode = l.item where not void and l.returned_to <> i.home and "
                                + during("returned_at")),
                reached(day, "CANCELLED"),
                reached(day, "PICKUP_EXPIRED"),
                count(day, "supply_attempt where answer = 'REFUSED' and " + during("answered_at")),
                count(day, "supply_attempt where answer = 'TIMED_OUT' and " + during("answered_at")),
                count(day, "incident where kind = 'MISROUTE' and " + during("at")),
                count(day, "incident where kind = 'MISSING' and " + during("at")),
                plan.map(p -> vans.of(day, p.day().costs())).orElse(null),
                plan.map(Morning::hard).orElse(null),
                plan.map(Morning::soft).orElse(null),
                plan.map(p -> FixedRounds.yardstick(p.day()).score().soft()).orElse(null),
                count(day, "scan where " + during("at")));
    }

    @Override
    public Map<String, Long> states(LocalDate since) {
        Map<String, Long> states = new LinkedHashMap<>();
        sql.sql("select state, count(*) from loan_request where requested_at >= " + MIDNIGHT
                        + " group by state order by state")
                .param("day", since.toString())
                .query(row -> {
                    states.put(row.getString(1), row.getLong(2));
                });
        return states;
    }

    private long reached(LocalDate day, String state) {
        return count(day, "request_event where remark is null and state = '" + state + "' and " + during("at"));
    }

    /** The first plan of the day; later ones hold what was left of it. */
    private Optional<Morning> morning(LocalDate day) {
        return sql.sql(
                        """
                select hard, soft, day_file from courier_plan
                where day = :day::date and published_at is not null order by version limit 1""")
                .param("day", day.toString())
                .query((row, n) -> new Morning(
                        row.getLong("hard"), row.getLong("soft"), new DayFile().parse(row.getString("day_file"))))
                .optional();
    }

    private record Morning(long hard, long soft, DeliveryDay day) {}

    private long count(LocalDate day, String where) {
        return number(day, "select count(*) from " + where);
    }

    private long number(LocalDate day, String query) {
        return sql.sql(query).param("day", day.toString()).query(Long.class).single();
    }

    private static String during(String column) {
        return column + " >= " + MIDNIGHT + " and " + column + " < " + NEXT_MIDNIGHT;
    }
}
