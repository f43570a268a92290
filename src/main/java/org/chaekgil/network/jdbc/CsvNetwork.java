package org.chaekgil.network.jdbc;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chaekgil.network.Library;
import org.chaekgil.network.SettingUpNetwork;
import org.chaekgil.network.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class CsvNetwork implements SettingUpNetwork {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private final JdbcClient jdbc;

    CsvNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public int libraries(Reader csv) {
        return read(csv, line -> save(LibraryRow.of(line)));
    }

    @Override
    @Transactional
    public int holidays(Reader csv) {
        return read(csv, line -> jdbc.sql(
                        "insert into public_holiday (day, name) values (?, ?) on conflict (day) do update set name = excluded.name")
                .params(LocalDate.parse(line.get("day")), line.get("name"))
                .update());
    }

    @Override
    @Transactional
    public void waves(List<Wave> waves) {
        for (int i = 0; i < waves.size(); i++) {
            Wave wave = waves.get(i);
            jdbc.sql(
                            """
                            insert into wave (id, position, starts, ends, sort_minutes) values (?, ?, ?, ?, ?)
                            on conflict (id) do update set position = excluded.position, starts = excluded.starts,
                              ends = excluded.ends, sort_minutes = excluded.sort_minutes""")
                    .params(wave.id(), i + 1, wave.start(), wave.end(), wave.sortMinutes())
                    .update();
        }
    }

    private void save(LibraryRow row) {
        Library library = row.library();
        String id = library.id().value();
        if (library.hub()) {
            jdbc.sql("update library set hub = false where hub and id <> ?")
                    .param(id)
                    .update();
        }
        jdbc.sql(
                        """
                        insert into library (id, name, kind, address, phone, lat, lon, holdings, hub)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                          address = excluded.address, phone = excluded.phone, lat = excluded.lat, lon = excluded.lon,
                          holdings = excluded.holdings, hub = excluded.hub""")
                .params(
                        id,
                        library.name(),
                        library.kind().name(),
                        library.address(),
                        library.phone(),
                        library.lat(),
                        library.lon(),
                        library.holdings(),
                        library.hub())
                .update();
        jdbc.sql("delete from opening_hours where library = ?").param(id).update();
        row.weekly().forEach((day, hours) -> jdbc.sql(
                        "insert into opening_hours (library, weekday, opens, closes) values (?, ?, ?, ?)")
                .params(id, day.getValue(), hours.opens(), hours.closes())
                .update());
        jdbc.sql("delete from monthly_closure where library = ?").param(id).update();
        row.monthly().forEach(closure -> jdbc.sql(
                        "insert into monthly_closure (library, weekday, week_of_month) values (?, ?, ?)")
                .params(id, closure.weekday().getValue(), closure.week())
                .update());
    }

    private static int read(Reader csv, Consumer<CSVRecord> line) {
        int count = 0;
        try (CSVParser parser = FORMAT.parse(csv)) {
            for (CSVRecord record : parser) {
                try {
                    line.accept(record);
                } catch (IllegalArgumentException
                        | java.time.DateTimeException
                        | ArrayIndexOutOfBoundsException wrong) {
                    throw new IllegalArgumentException(
                            "line " + parser.getCurrentLineNumber() + ": " + wrong.getMessage(), wrong);
                }
                count++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return count;
    }
}
