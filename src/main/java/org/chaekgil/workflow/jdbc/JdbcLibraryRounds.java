package org.chaekgil.workflow.jdbc;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Timetable;
import org.chaekgil.workflow.round.LibraryRounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcLibraryRounds implements LibraryRounds {
    private final JdbcClient sql;

    JdbcLibraryRounds(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void lock(LibraryId library) {
        sql.sql("select 1 from library where id = ? for no key update")
                .param(library.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public Optional<Long> open(LibraryId library) {
        return sql.sql("select id from library_round where library = ? and closed_at is null")
                .param(library.value())
                .query(Long.class)
                .optional();
    }

    @Override
    public long begin(LibraryId library, Timetable.Departure van, Instant at) {
        return sql.sql("insert into library_round (library, day, wave, opened_at) values (?, ?, ?, ?) returning id")
                .params(library.value(), Date.valueOf(van.day()), van.wave().id(), Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    @Override
    public LibraryId close(long round, Instant at) {
        return new LibraryId(sql.sql("update library_round set closed_at = ? where id = ? returning library")
                .params(Timestamp.from(at), round)
                .query(String.class)
                .single());
    }

    @Override
    public LibraryId library(long round) {
        return new LibraryId(sql.sql("select library from library_round where id = ?")
                .param(round)
                .query(String.class)
                .single());
    }
}
