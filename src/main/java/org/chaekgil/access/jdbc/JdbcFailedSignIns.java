package org.chaekgil.access.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.chaekgil.access.FailedSignIns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Of a name at one address five failures in 15 minutes and 20 in a day, or one in 15 minutes where a hundred have failed; at
 * all addresses together a hundred in a day. Each statement commits by itself: a failure must stay counted although the
 * sign-in ends with an exception.
 */
@Repository
class JdbcFailedSignIns implements FailedSignIns {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HERE = 5;
    private static final int HERE_WHERE_MANY_FAIL = 1;
    private static final int HERE_IN_A_DAY = 20;
    private static final int EVERYWHERE_IN_A_DAY = 100;
    private static final int MANY = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcFailedSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Failures(long everywhere, long hereInADay, long here) {}

    @Override
    public boolean exhausted(String name, String address) {
        Failures failures = jdbc.sql(
                        """
                select count(*) as everywhere, count(*) filter (where address = :address) as here_in_a_day,
                  count(*) filter (where address = :address and at >= :since) as here
                from failed_sign_in where name = :name and at >= :day""")
                .param("name", key(name))
                .param("address", network(address))
                .param("since", ago(WINDOW))
                .param("day", ago(DAY))
                .query(Failures.class)
                .single();
        return failures.everywhere >= EVERYWHERE_IN_A_DAY
                || failures.hereInADay >= HERE_IN_A_DAY
                || failures.here >= HERE
                || failures.here >= HERE_WHERE_MANY_FAIL && manyFail(address);
    }

    private boolean manyFail(String address) {
        return jdbc.sql("select count(*) from failed_sign_in where address = :address and at >= :since")
                        .param("address", network(address))
                        .param("since", ago(WINDOW))
                        .query(Long.class)
                        .single()
                >= MANY;
    }

    @Override
    public void failed(String name, String address) {
        jdbc.sql("delete from failed_sign_in where at < :day")
                .param("day", ago(DAY))
                .update();
        jdbc.sql("insert into failed_sign_in (name, address, at) values (:name, :address, :now)")
                .param("name", key(name))
                .param("address", network(address))
                .param("now", ago(Duration.ZERO))
                .update();
    }

    @Override
    public void forget(String name, String address) {
        jdbc.sql("delete from failed_sign_in where name = :name and address = :address")
                .param("name", key(name))
                .param("address", network(address))
                .update();
    }

    /** One brake for all spellings that {@code Logins.find} takes for the same name. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Of an IPv6 address the first half: whoever has one has the 2^64 that differ in the rest only. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == 8 ? String.join(":", Arrays.copyOf(groups, 4)) + "::/64" : address;
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
