package org.chaekgil.network.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.Closures;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClosures implements Closures {
    private final JdbcClient jdbc;

    JdbcClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void close(LibraryId library, LocalDate from, LocalDate to, String reason) {
        jdbc.sql("insert into closure (library, from_day, to_day, reason) values (:library, :from, :to, :reason)")
                .param("library", library.value())
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .update();
    }

    @Override
    public boolean reopen(LibraryId library, LocalDate day) {
        return jdbc.sql("delete from closure where library = :library and from_day = :day and to_day = :day")
                        .param("library", library.value())
                        .param("day", day)
                        .update()
                > 0;
    }

    @Override
    public List<LibraryId> closedOnlyOn(LocalDate day) {
        return jdbc
                .sql("select distinct library from closure where from_day = :day and to_day = :day order by library")
                .param("day", day)
                .query(String.class)
                .list()
                .stream()
                .map(LibraryId::new)
                .toList();
    }

    @Override
    public boolean closed(LibraryId library, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select 1 from closure where library = :library and :day between from_day and to_day)""")
                .param("library", library.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
