package org.chaekgil.whatif.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chaekgil.whatif.Column;
import org.chaekgil.whatif.DayResult;
import org.chaekgil.whatif.Figures;
import org.chaekgil.whatif.Setting;
import org.chaekgil.whatif.WhatIf;
import org.chaekgil.whatif.WhatIfs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWhatIfs implements WhatIfs {
    private static final String DONE = "(select count(*) from what_if_result r where r.what_if = w.id)";
    private static final String ALL =
            "select id, name, made_by, made_at, days, present, setting_a, setting_b, cancelled, " + DONE
                    + " as done from what_if w ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcWhatIfs(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Long> add(
            String wish, String name, String by, List<LocalDate> days, Setting present, Setting a, Setting b) {
        return jdbc.sql(
                        """
                        insert into what_if (wish, name, made_by, made_at, days, present, setting_a, setting_b)
                        values (:wish, :name, :by, :now, cast(:days as date[]), cast(:present as jsonb),
                          cast(:a as jsonb), cast(:b as jsonb))
                        on conflict (made_by, wish) do nothing returning id""")
                .param("wish", wish)
                .param("name", name)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("present", text(present))
                .param("a", text(a))
                .param("b", text(b))
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<WhatIf> find(long id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query(this::whatIf)
                .optional();
    }

    @Override
    public Optional<WhatIf> byWish(String wish, String by) {
        return jdbc.sql(ALL + "where wish = :wish and made_by = :by")
                .param("wish", wish)
                .param("by", by)
                .query(this::whatIf)
                .optional();
    }

    @Override
    public List<WhatIf> newest(int most) {
        return jdbc.sql(ALL + "order by id desc limit :most")
                .param("most", most)
                .query(this::whatIf)
                .list();
    }

    @Override
    public int open(String by) {
        return jdbc.sql("select count(*) from what_if w where made_by = :by and not cancelled and " + DONE
                        + " < :columns * cardinality(days)")
                .param("by", by)
                .param("columns", Column.values().length)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean cancel(long id) {
        return jdbc.sql("update what_if w set cancelled = true where id = :id and not cancelled and " + DONE
                                + " < :columns * cardinality(days)")
                        .param("id", id)
                        .param("columns", Column.values().length)
                        .update()
                > 0;
    }

    @Override
    public void delete(long id) {
        jdbc.sql("delete from what_if where id = :id").param("id", id).update();
    }

    @Override
    public List<DayResult> results(long id) {
        return jdbc.sql(
                        "select day, \"column\", figures from what_if_result where what_if = :id order by day, \"column\"")
                .param("id", id)
                .query((row, n) -> new DayResult(
                        row.getObject("day", LocalDate.class),
                        Column.valueOf(row.getString("column")),
                        read(row, "figures", Figures.class)))
                .list();
    }

    @Override
    public void add(long id, DayResult result) {
        jdbc.sql(
                        """
                        insert into what_if_result (what_if, day, "column", figures)
                        select id, :day, :column, cast(:figures as jsonb) from what_if where id = :id and not cancelled
                        on conflict do nothing""")
                .param("id", id)
                .param("day", result.day())
                .param("column", result.column().name())
                .param("figures", text(result.figures()))
                .update();
    }

    private WhatIf whatIf(ResultSet row, int n) throws SQLException {
        return new WhatIf(
                row.getLong("id"),
                row.getString("name"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((Date[]) row.getArray("days").getArray())
                        .map(Date::toLocalDate)
                        .toList(),
                read(row, "present", Setting.class),
                read(row, "setting_a", Setting.class),
                read(row, "setting_b", Setting.class),
                row.getBoolean("cancelled"),
                row.getInt("done"));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
        try {
            return json.readValue(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored comparison cannot be read", e);
        }
    }
}
