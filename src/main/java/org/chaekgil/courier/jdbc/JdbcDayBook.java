package org.chaekgil.courier.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chaekgil.courier.DayBook;
import org.chaekgil.courier.Leftover;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.file.DayFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDayBook implements DayBook {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDayBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean open(LocalDate day, String process) {
        int opened = jdbc.sql(
                        """
                        insert into courier_day as d (day, process, opened_at) values (:day, :process, :now)
                        on conflict (day) do update set process = excluded.process, opened_at = excluded.opened_at, closed_at = null
                        where d.closed_at is not null or d.process = excluded.process""")
                .param("day", day)
                .param("process", process)
                .param("now", now())
                .update();
        return opened == 1;
    }

    @Override
    public void close(LocalDate day) {
        jdbc.sql("update courier_day set closed_at = :now where day = :day and closed_at is null")
                .param("day", day)
                .param("now", now())
                .update();
    }

    @Override
    public void gathered(LocalDate day, DeliveryDay input) {
        jdbc.sql("update courier_day set day_file = :file where day = :day")
                .param("day", day)
                .param("file", DayText.of(input))
                .update();
    }

    @Override
    public Optional<DeliveryDay> gathered(LocalDate day) {
        return jdbc.sql(
                        "select day_file from courier_day where day = :day and day_file is not null and closed_at is null")
                .param("day", day)
                .query(String.class)
                .optional()
                .map(new DayFile()::parse);
    }

    @Override
    @Transactional
    public void leftovers(LocalDate day, List<Leftover> leftovers) {
        jdbc.sql("delete from leftover where day = :day").param("day", day).update();
        if (leftovers.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into leftover (day, at_library, van, to_library, request, items, why)
                        select :day, * from unnest(:at::text[], :van::text[], :to::text[], :request::boolean[], :items::int[], :why::text[])""")
                .param("day", day)
                .param("at", leftovers.stream().map(l -> text(l.at())).toArray(String[]::new))
                .param("van", leftovers.stream().map(Leftover::van).toArray(String[]::new))
                .param("to", leftovers.stream().map(l -> text(l.to())).toArray(String[]::new))
                .param("request", leftovers.stream().map(Leftover::request).toArray(Boolean[]::new))
                .param("items", leftovers.stream().map(Leftover::items).toArray(Integer[]::new))
                .param("why", leftovers.stream().map(l -> l.why().name()).toArray(String[]::new))
                .update();
    }

    @Override
    public List<Leftover> leftovers(LocalDate day) {
        return jdbc.sql(
                        """
                        select at_library, van, to_library, request, items, why from leftover where day = :day
                        order by request desc, at_library nulls first, van, to_library""")
                .param("day", day)
                .query((row, n) -> new Leftover(
                        library(row.getString("at_library")),
                        row.getString("van"),
                        library(row.getString("to_library")),
                        row.getBoolean("request"),
                        row.getInt("items"),
                        Leftover.Why.valueOf(row.getString("why"))))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String text(LibraryId id) {
        return id == null ? null : id.value();
    }

    private static LibraryId library(String id) {
        return id == null ? null : new LibraryId(id);
    }
}
