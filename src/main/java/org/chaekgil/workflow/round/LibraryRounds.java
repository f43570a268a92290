package org.chaekgil.workflow.round;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Timetable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open round of each library; at most one, by a unique index. */
@Component
class LibraryRounds {
    private final JdbcClient sql;

    LibraryRounds(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits for the library's turn: two people who scan at one library change its tasks one after the other. */
    void lock(LibraryId library) {
        sql.sql("select 1 from library where id = ? for no key update")
                .param(library.value())
                .query(Integer.class)
                .optional();
    }

    Optional<Long> open(LibraryId library) {
        return sql.sql("select id from library_round where library = ? and closed_at is null")
                .param(library.value())
                .query(Long.class)
                .optional();
    }

    long begin(LibraryId library, Timetable.Departure van, Instant at) {
        return sql.sql("insert into library_round (library, day, wave, opened_at) values (?, ?, ?, ?) returning id")
                .params(library.value(), Date.valueOf(van.day()), van.wave().id(), Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** @return the library whose round it was */
    LibraryId close(long round, Instant at) {
        return new LibraryId(sql.sql("update library_round set closed_at = ? where id = ? returning library")
                .params(Timestamp.from(at), round)
                .query(String.class)
                .single());
    }
}
