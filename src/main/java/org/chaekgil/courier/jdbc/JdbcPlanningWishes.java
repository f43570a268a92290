package org.chaekgil.courier.jdbc;

import java.time.LocalDate;
import java.util.Optional;
import org.chaekgil.courier.PlanningWish;
import org.chaekgil.courier.PlanningWish.Kind;
import org.chaekgil.courier.PlanningWishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanningWishes implements PlanningWishes {
    private final JdbcClient jdbc;

    JdbcPlanningWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(PlanningWish wish) {
        jdbc.sql(
                        """
                        insert into planning_wish (day, kind, by_user) values (:day, :kind, :by)
                        on conflict (day) do update set kind = excluded.kind, by_user = excluded.by_user""")
                .param("day", wish.day())
                .param("kind", wish.kind().name())
                .param("by", wish.by())
                .update();
    }

    @Override
    public Optional<PlanningWish> of(LocalDate day) {
        return jdbc.sql("select kind, by_user from planning_wish where day = :day")
                .param("day", day)
                .query((row, n) -> new PlanningWish(day, Kind.valueOf(row.getString("kind")), row.getString("by_user")))
                .optional();
    }

    @Override
    public void fulfilled(LocalDate day) {
        jdbc.sql("delete from planning_wish where day = :day").param("day", day).update();
    }
}
