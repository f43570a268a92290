package org.chaekgil.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo city for tests that begin with empty tables. {@link DemoCity} founds it for the first of them; the others of that day
 * get the same rows again, copied by the database from tables of another schema.
 */
@Component
public class KeptCity {
    /** In the order in which they were made: what a table refers to was there before it. */
    private static final String FILLED =
            """
            select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
              and pg_relation_size(oid) > 0 and relname !~ '^(act_|databasechangelog|network_version)' order by oid""";

    private final DemoCity city;
    private final JdbcClient jdbc;
    private final Clock clock;
    private LocalDate day;
    private List<String> tables;

    KeptCity(DemoCity city, JdbcClient jdbc, Clock clock) {
        this.city = city;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As {@link DemoCity#fillIfEmpty()}; only a city that was founded in empty tables is kept and copied. */
    public void fillIfEmpty() {
        LocalDate today = LocalDate.now(clock);
        if (!filled().isEmpty()) {
            city.fillIfEmpty();
        } else if (today.equals(day)) {
            forEach("insert into %1$s overriding system value select * from kept.%1$s");
            forEach("analyze %1$s");
        } else {
            city.fillIfEmpty();
            tables = filled();
            jdbc.sql("drop schema if exists kept cascade; create schema kept").update();
            forEach("create table kept.%1$s as select * from %1$s");
            day = today;
        }
    }

    private List<String> filled() {
        return jdbc.sql(FILLED).query(String.class).list();
    }

    private void forEach(String statement) {
        jdbc.sql(tables.stream().map(statement::formatted).collect(Collectors.joining("; ")))
                .update();
    }
}
