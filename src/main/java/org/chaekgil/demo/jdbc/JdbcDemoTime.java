package org.chaekgil.demo.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.chaekgil.demo.DemoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDemoTime implements DemoTime {
    private final JdbcClient jdbc;

    JdbcDemoTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Duration> ahead() {
        return jdbc.sql("select offset_seconds from demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds);
    }

    @Override
    public void keep(Duration ahead) {
        jdbc.sql(
                        """
                        insert into demo_clock (offset_seconds) values (:seconds)
                        on conflict (one) do update set offset_seconds = excluded.offset_seconds
                        """)
                .param("seconds", ahead.toSeconds())
                .update();
    }

    /** The engine writes its history in the program's own zone, without saying so. */
    @Override
    public Optional<Instant> lastAct() {
        return jdbc
                .sql(
                        """
                        select greatest(
                          (select max(since) from custody),
                          (select max(at) from scan),
                          (select max(made_at) from notice),
                          (select max(made_at) from courier_plan),
                          (select max(start_time_) at time zone 'Asia/Seoul' from act_hi_actinst))
                        """)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(last -> last != null)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }
}
