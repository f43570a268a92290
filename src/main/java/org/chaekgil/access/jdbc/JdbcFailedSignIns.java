package org.chaekgil.access.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.chaekgil.access.FailedSignIns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Five failures per name in 15 minutes; one from an address with a hundred failures. Each statement commits by itself: a
 * failure must stay counted although the sign-in ends with an exception.
 */
@Repository
class JdbcFailedSignIns implements FailedSignIns {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_NAME = 5;
    private static final int PER_NAME_WHERE_MANY_FAIL = 1;
    private static final int PER_ADDRESS = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcFailedSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean exhausted(String name, String address) {
        return ofName(name) >= allowed(address);
    }

    @Override
    public boolean claim(String name, String address) {
        jdbc.sql("delete from failed_sign_in where at < :since")
                .param("since", since())
                .update();
        int allowed = allowed(address);
        long id = jdbc.sql("insert into failed_sign_in (name, address, at) values (:name, :address, :at) returning id")
                .param("name", key(name))
                .param("address", address)
                .param("at", now())
                .query(Long.class)
                .single();
        boolean tooMany = ofName(name) > allowed;
        if (tooMany) {
            jdbc.sql("delete from failed_sign_in where id = :id")
                    .param("id", id)
                    .update();
        }
        return !tooMany;
    }

    @Override
    public void forget(String name) {
        jdbc.sql("delete from failed_sign_in where name = :name")
                .param("name", key(name))
                .update();
    }

    private int allowed(String address) {
        long failures = count("select count(*) from failed_sign_in where address = :key and at >= :since", address);
        return failures >= PER_ADDRESS ? PER_NAME_WHERE_MANY_FAIL : PER_NAME;
    }

    private long ofName(String name) {
        return count("select count(*) from failed_sign_in where name = :key and at >= :since", key(name));
    }

    private long count(String select, String key) {
        return jdbc.sql(select)
                .param("key", key)
                .param("since", since())
                .query(Long.class)
                .single();
    }

    /** One brake for all spellings that {@code Logins.find} takes for the same name. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime since() {
        return now().minus(WINDOW);
    }
}
