package org.chaekgil.network.jdbc;

import java.time.LocalTime;
import java.util.List;
import org.chaekgil.network.Wave;
import org.chaekgil.network.WaveTimetable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWaves implements WaveTimetable.Waves {
    private final NetworkFacts<List<Wave>> facts;

    JdbcWaves(JdbcClient jdbc) {
        facts = new NetworkFacts<>(
                jdbc, () -> jdbc.sql("select id, starts, ends, sort_minutes from wave order by position")
                        .query((row, n) -> new Wave(
                                row.getString("id"),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class),
                                row.getInt("sort_minutes")))
                        .list());
    }

    @Override
    public List<Wave> all() {
        return facts.current();
    }
}
