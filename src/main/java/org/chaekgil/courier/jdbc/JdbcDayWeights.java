package org.chaekgil.courier.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chaekgil.courier.DayWeights;
import org.chaekgil.courier.DriverWeights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDayWeights implements DayWeights {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDayWeights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<DriverWeights> of(LocalDate day) {
        return jdbc.sql(
                        """
                        select tolerance_percent, per_second_over, per_item_over, per_stop_moved
                        from day_driver_weights where day = :day""")
                .param("day", day)
                .query((row, n) -> new DriverWeights(
                        row.getInt("tolerance_percent"),
                        row.getLong("per_second_over"),
                        row.getLong("per_item_over"),
                        row.getLong("per_stop_moved")))
                .optional();
    }

    @Override
    public void set(LocalDate day, DriverWeights weights, String by) {
        jdbc.sql(
                        """
                        insert into day_driver_weights
                          (day, tolerance_percent, per_second_over, per_item_over, per_stop_moved, set_at, set_by)
                        values (:day, :tolerance, :second, :item, :stop, :now, :by)
                        on conflict (day) do update set
                          tolerance_percent = excluded.tolerance_percent, per_second_over = excluded.per_second_over,
                          per_item_over = excluded.per_item_over, per_stop_moved = excluded.per_stop_moved,
                          set_at = excluded.set_at, set_by = excluded.set_by""")
                .param("day", day)
                .param("tolerance", weights.tolerancePercent())
                .param("second", weights.perSecondOver())
                .param("item", weights.perItemOver())
                .param("stop", weights.perStopMoved())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
