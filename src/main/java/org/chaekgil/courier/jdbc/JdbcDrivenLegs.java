package org.chaekgil.courier.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.routing.DrivenLegs;
import org.chaekgil.routing.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrivenLegs implements DrivenLegs {
    private static final int DAYS = 90;
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDrivenLegs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Driven> lately() {
        return jdbc.sql(
                        """
                        select from_library, to_library, left_at < time '13:00' as morning, count(*) as drives,
                          percentile_disc(0.5) within group (order by seconds) as median
                        from driven_leg where day >= :since and seconds between 20 and 7200
                        group by 1, 2, 3 order by 1, 2, 3""")
                .param(
                        "since",
                        LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE)
                                .minusDays(DAYS))
                .query((row, n) -> new Driven(
                        row.getString("from_library"),
                        row.getString("to_library"),
                        row.getBoolean("morning") ? Period.MORNING : Period.AFTERNOON,
                        row.getInt("drives"),
                        row.getInt("median")))
                .list();
    }
}
