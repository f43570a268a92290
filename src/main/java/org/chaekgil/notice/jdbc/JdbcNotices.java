package org.chaekgil.notice.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.notice.Notice;
import org.chaekgil.notice.NoticeKind;
import org.chaekgil.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the proof; the only channel so far is the log, which names no person. */
@Repository
class JdbcNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcNotices.class);
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void send(PatronId to, LibraryId library, NoticeKind kind, List<String> requests) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("a notice needs a request");
        }
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into notice (patron, library, kind, requests, made_at, sent_at, channel, hour)
                        values (:patron, :library, :kind, :requests, :now, :now, 'log', :hour)
                        on conflict (patron, library, kind, hour) do update set requests =
                          (select array_agg(distinct r order by r) from unnest(notice.requests || excluded.requests) r)""")
                .param("patron", to.value())
                .param("library", library == null ? null : library.value())
                .param("kind", kind.name())
                .param("requests", requests.stream().distinct().sorted().toArray(String[]::new))
                .param("now", inTheCity(now))
                .param("hour", inTheCity(now).truncatedTo(ChronoUnit.HOURS))
                .update();
        LOG.info("notice {} at {} for {}", kind, library, requests);
    }

    @Override
    public List<Notice> forPatron(PatronId patron) {
        return jdbc.sql(
                        """
                        select library, kind, requests, made_at from notice
                        where patron = ? order by made_at desc, id desc limit 50""")
                .param(patron.value())
                .query(JdbcNotices::notice)
                .list();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        String library = row.getString("library");
        return new Notice(
                library == null ? null : new LibraryId(library),
                NoticeKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("requests").getArray()),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime inTheCity(Instant at) {
        return at.atZone(OpeningCalendar.ZONE).toOffsetDateTime();
    }
}
