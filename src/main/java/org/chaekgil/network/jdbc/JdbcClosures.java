package org.chaekgil.network.jdbc;

import java.time.LocalDate;
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
