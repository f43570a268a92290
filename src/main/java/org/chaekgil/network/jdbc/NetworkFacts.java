package org.chaekgil.network.jdbc;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A copy of rarely changing facts, kept in memory as long as the network's version in the database stands. Triggers give
 * every change of the network's tables a new version, so another node's change is seen by the next read, at the price of
 * one primary key look-up. Versions come from a sequence: one that was rolled back never returns.
 */
final class NetworkFacts<T> {
    private record Kept<T>(long version, T facts) {}

    private final JdbcClient jdbc;
    private final Supplier<T> read;
    private final AtomicReference<Kept<T>> kept = new AtomicReference<>();

    NetworkFacts(JdbcClient jdbc, Supplier<T> read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    T current() {
        long version = jdbc.sql("select version from network_version")
                .query(Long.class)
                .single();
        Kept<T> now = kept.get();
        if (now == null || now.version != version) {
            // read after the version: facts may be newer than it, never older
            now = new Kept<>(version, read.get());
            kept.set(now);
        }
        return now.facts;
    }
}
