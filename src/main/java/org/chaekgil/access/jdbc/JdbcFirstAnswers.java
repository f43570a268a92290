package org.chaekgil.access.jdbc;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chaekgil.access.FirstAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFirstAnswers implements FirstAnswers {
    /** No client repeats a call after a week. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcFirstAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean claim(String key, String login, String call) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        delete from idempotent_answer where (key, login) in (
                          select key, login from idempotent_answer where at < :old limit 100 for update skip locked)""")
                .param("old", now.minus(KEPT))
                .update();
        // waits here for a transaction that is about to claim the same key
        return jdbc.sql(
                                """
                                insert into idempotent_answer (key, login, call, at) values (:key, :login, :call, :at)
                                on conflict do nothing""")
                        .param("key", key)
                        .param("login", login)
                        .param("call", call)
                        .param("at", now)
                        .update()
                == 1;
    }

    @Override
    public Optional<FirstAnswer> find(String key, String login) {
        return jdbc.sql(
                        "select call, status, location, body from idempotent_answer where key = :key and login = :login")
                .param("key", key)
                .param("login", login)
                .query(FirstAnswer.class)
                .optional();
    }

    @Override
    public void keep(String key, String login, int status, String location, String body) {
        jdbc.sql(
                        """
                        update idempotent_answer set status = :status, location = :location, body = :body
                        where key = :key and login = :login""")
                .param("status", status)
                .param("location", location, Types.VARCHAR)
                .param("body", body)
                .param("key", key)
                .param("login", login)
                .update();
    }
}
