package org.chaekgil.courier.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.courier.PastTraffic;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.file.DayFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPastTraffic implements PastTraffic {
    private final JdbcClient jdbc;

    JdbcPastTraffic(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LocalDate> lastDays(int most, LocalDate before) {
        return jdbc.sql(
                        """
                        select day from (
                          select distinct day from courier_plan where day < :before and published_at is not null
                          order by day desc limit :most) last
                        order by day""")
                .param("before", before)
                .param("most", most)
                .query(LocalDate.class)
                .list();
    }

    @Override
    public DeliveryDay on(LocalDate day) {
        String first = jdbc.sql(
                        """
                        select day_file from courier_plan where day = :day and published_at is not null
                        order by published_at, version limit 1""")
                .param("day", day)
                .query(String.class)
                .single();
        return new DayFile().parse(first).withSettled(List.of());
    }
}
