package org.chaekgil.courier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.courier.PlanSearch;
import org.chaekgil.courier.PlanSearches;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.file.DayFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPlanSearches implements PlanSearches {
    private final JdbcClient jdbc;

    JdbcPlanSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public long begin(LocalDate day, Long milliseconds, DeliveryDay input, Score fixedRounds) {
        jdbc.sql("delete from plan_search where day = :day").param("day", day).update();
        return jdbc.sql(
                        """
                        insert into plan_search (day, milliseconds, fixed_hard, fixed_soft, day_file)
                        values (:day, :milliseconds, :hard, :soft, :input) returning id""")
                .param("day", day)
                .param("milliseconds", milliseconds)
                .param("hard", fixedRounds.hard())
                .param("soft", fixedRounds.soft())
                .param("input", DayText.of(input))
                .query(Long.class)
                .single();
    }

    /** A search whose row is gone was taken over; nobody waits for it, and nobody stopped it. */
    @Override
    public boolean goesOn(long search, long elapsed) {
        return jdbc.sql("update plan_search set elapsed = :elapsed where id = :id returning stop_wanted_by is not null")
                .param("id", search)
                .param("elapsed", elapsed)
                .query(Boolean.class)
                .optional()
                .map(stop -> !stop)
                .orElse(true);
    }

    @Override
    @Transactional
    public void better(long search, PlanSearch.Cost cost, List<Route> routes) {
        int known = jdbc.sql("update plan_search set routes = :routes where id = :id")
                .param("id", search)
                .param("routes", RoutesText.of(routes))
                .update();
        if (known > 0) {
            jdbc.sql(
                            """
                            insert into plan_search_cost (search, number, milliseconds, hard, soft)
                            select :id, coalesce(max(number), 0) + 1, :milliseconds, :hard, :soft
                            from plan_search_cost where search = :id""")
                    .param("id", search)
                    .param("milliseconds", cost.milliseconds())
                    .param("hard", cost.hard())
                    .param("soft", cost.soft())
                    .update();
        }
    }

    @Override
    public void end(long search) {
        jdbc.sql("update plan_search set ended = true where id = :id")
                .param("id", search)
                .update();
    }

    @Override
    public boolean stop(LocalDate day, String by) {
        return jdbc.sql(
                                """
                                update plan_search set stop_wanted_by = coalesce(stop_wanted_by, :by)
                                where day = :day and not ended""")
                        .param("day", day)
                        .param("by", by)
                        .update()
                > 0;
    }

    @Override
    public Optional<PlanSearch> latest(LocalDate day) {
        Optional<PlanSearch> head = jdbc.sql(
                        """
                        select id, day, milliseconds, elapsed, fixed_hard, fixed_soft, routes,
                          stop_wanted_by is not null as stop_wanted, ended
                        from plan_search where day = :day""")
                .param("day", day)
                .query(JdbcPlanSearches::search)
                .optional();
        return head.map(s -> s.with(costs(s.id())));
    }

    @Override
    public List<LocalDate> going() {
        return jdbc.sql("select day from plan_search where not ended order by id")
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private List<PlanSearch.Cost> costs(long search) {
        return jdbc.sql("select milliseconds, hard, soft from plan_search_cost where search = :id order by number")
                .param("id", search)
                .query((row, n) ->
                        new PlanSearch.Cost(row.getLong("milliseconds"), row.getLong("hard"), row.getLong("soft")))
                .list();
    }

    @Override
    public Optional<DeliveryDay> input(long search) {
        return jdbc.sql("select day_file from plan_search where id = :id")
                .param("id", search)
                .query(String.class)
                .optional()
                .map(text -> new DayFile().parse(text));
    }

    private static PlanSearch search(ResultSet row, int n) throws SQLException {
        return new PlanSearch(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getObject("milliseconds", Long.class),
                row.getLong("elapsed"),
                new Score(row.getLong("fixed_hard"), row.getLong("fixed_soft")),
                row.getBoolean("stop_wanted"),
                row.getBoolean("ended"),
                List.of(),
                RoutesText.parse(row.getString("routes")));
    }
}
