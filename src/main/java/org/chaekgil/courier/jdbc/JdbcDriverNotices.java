package org.chaekgil.courier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.chaekgil.courier.DriverNotice;
import org.chaekgil.courier.DriverNotices;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDriverNotices implements DriverNotices {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDriverNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(
            LocalDate day,
            String van,
            String wave,
            List<LibraryId> added,
            List<LibraryId> dropped,
            boolean reordered,
            Integer later) {
        jdbc.sql(
                        """
                        insert into driver_notice (day, van, wave, made_at, added, dropped, reordered, later)
                        values (:day, :van, :wave, :now, :added, :dropped, :reordered, :later)""")
                .param("day", day)
                .param("van", van)
                .param("wave", wave)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("added", codes(added))
                .param("dropped", codes(dropped))
                .param("reordered", reordered)
                .param("later", later, java.sql.Types.INTEGER)
                .update();
    }

    @Override
    public List<DriverNotice> unseen(LocalDate day, String van) {
        return jdbc.sql(
                        """
                        select id, day, van, wave, made_at, added, dropped, reordered, later from driver_notice
                        where day = :day and van = :van and seen_at is null order by id""")
                .param("day", day)
                .param("van", van)
                .query(JdbcDriverNotices::notice)
                .list();
    }

    @Override
    public boolean changed(LocalDate day, String van, String wave) {
        return jdbc.sql("select exists (select 1 from driver_notice where day = :day and van = :van and wave = :wave)")
                .param("day", day)
                .param("van", van)
                .param("wave", wave)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void seen(String van, long upTo) {
        jdbc.sql("update driver_notice set seen_at = :now where van = :van and id <= :id and seen_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("van", van)
                .param("id", upTo)
                .update();
    }

    private static DriverNotice notice(ResultSet row, int n) throws SQLException {
        return new DriverNotice(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getString("van"),
                row.getString("wave"),
                JdbcCourierPlans.instant(row, "made_at"),
                libraries(row, "added"),
                libraries(row, "dropped"),
                row.getBoolean("reordered"),
                row.getObject("later", Integer.class));
    }

    private static List<LibraryId> libraries(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(LibraryId::new)
                .toList();
    }

    private static String[] codes(List<LibraryId> libraries) {
        return libraries.stream().map(LibraryId::value).toArray(String[]::new);
    }
}
